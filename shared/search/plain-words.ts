import { SAME_WORDS } from './same-words.ts'
import { MACHINE_PATTERNS, type MachinePatterns } from './machine-patterns.ts'

/**
 * Words of everyday language, as data: shipped inside of the index, so that whoever searches needs no code for them.
 * Lists are words with spaces between; patterns are sources of regular expressions over light-folded text.
 */
export type PlainWords = MachinePatterns & {
  /** Rows of names that mean the same in both languages, with readings. */
  same: string[][]
  /** Words that carry no subject: grammar, and what people say around a question. */
  english: string
  /** Words that narrow a subject down but are none: sizes, times, degrees, what happens to anything. */
  weak: string
  /** Words that put a question into this field, whatever else it says. */
  field: string
  /** Words that put it into another one: products and tasks of which no entry speaks. */
  elsewhere: string
  /** Words of any talk: where no entry has one, that says nothing about the question. (Of 止まる stands the kanji.) */
  common: string
  /** Hiragana that carries no subject: particles and endings, of which any number may follow each other. */
  hiragana: string
  /** Kanji that ask or place in time. */
  kanji: string
  /** Kanji with a reading in common: what an input method may have put for another. */
  sameSound: string
  intents: { intent: Intent; pattern: string }[]
}

/** What a question wants: to know what a thing is or why it is so, to find something out, or to do something about it. */
export type Intent = 'define' | 'find-out' | 'act' | 'why'

/** What is said around a subject, in both languages. What the subject itself is called is in the glossary. */
export const PLAIN_WORDS: PlainWords = {
  same: SAME_WORDS,
  english: `a about after again all also always am an and any anybody anyone anything are as at be because been before being
    both but by came can cannot cant come could did didnt do does doesnt doing done dont during each either else
    ever every few find for from get gets getting give go goes going got had has have having he help her here hi
    hello him his how i if im in into is isnt it its ive just keep keeps know let like look looking make makes many
    maybe me mean means more most much must my need no nor not now of off often on once one only or other our out
    over own people please really right said same says see seem seems shall she should show so some somebody someone
    something still such sure take tell than thank thanks that the their them then there these they thing things
    this those through till to too try trying until up us use used using very via want was way we well were what
    whats when where whether which while who whose why will with within without would yes yet you your`,
  weak: `actually affected again already another bad between big bigger broken cause caused causes certain check common
    tb gb mb correct current currently default difference different existing fast few first full happen happened happening
    happens high hour hours issue issues large last latest less little long longer low main manual manually many max
    maximum million min minute minutes ms new next normal normally number occur occurs old open order part past
    possible possibly previous problem problems proper recent recently safe safely sec second seconds several short
    similar simple single slow small specific start started starts stay still sudden suddenly three time times today
    total two type various whole work working works wrong year`,
  field: `veeam vmware esxi esx vcenter vsphere vm vms backup backups snapshot snapshots hotadd nfs nfs3 nfs4 nfs41 vmfs vmdk vmotion proxy
    proxies datastore datastores hypervisor nbd nbdssl nas esxcli stun stunned unstun consolidate consolidation checkpoint kb1681 powercli iops
    cbt ctk ping drs unreachable unresponsive frozen freeze freezes vddk vmx vmkernel vmkwarning hostd vpxa vim vixdisklib quiesce quiescing redo lck sesparse
    vmware-tools scsi datacenter hotplug vbr viproxy
    バックアップ スナップショット スナップ 仮想 ゲスト プロキシ データストア ストレージ ハイパーバイザー チェックポイント スタン フリーズ`,
  elsewhere: `zfs btrfs lvm hyperv hyper-v azure aws gcp s3 kubernetes docker proxmox nutanix xen kvm qemu mysql postgres
    postgresql mongodb office 365 m365 outlook teams sharepoint excel word mailbox tape lto license licence licensing restore restoring recovery
    recover password login certificate cert ssl tls printer laptop phone git java python rollback immutability immutable ransomware malware
    virus antivirus replication replicate replica rpo rto dr surebackup surereplica repository sobr offload deduplication dedupe 
    psod purple nic vlan vswitch portgroup vmnic nsx firewall dns dhcp ntp ldap saml sso oauth gpo bios idrac ilo
    raid clone cloning template customization sysprep iso ova ovf thin thick expand resize swap gpu vgpu bitlocker tpm
    grafana terraform ansible vpn wifi bluetooth email smtp pdf video music weather pizza recipe football
    movie hotel flight train salary invoice tax holiday
    ライセンス テープ リストア 復元 復旧 証明書 パスワード ログイン プリンター 印刷 カード メール 電話 会議 会議室 申請 給与 レプリケーション
    レプリカ リポジトリ リポジトリー クローン 複製 テンプレート ランサムウェア ウイルス マルウェア ファイアウォール ルーター スイッチ
    オブジェクトストレージ コンテナ コンテナー ポッド 天気 天気予報 料理 映画 旅行 休暇 勤怠 経費 確定申告 税金 電車 新幹線 パソコン
    ノートパソコン レポート マクロ
    incremental synthetic retention gfs archive catalog agent rename renaming plugin price cost buy uninstall ios android iphone macos tanzu
    vrops srm skyline zoning wwn ceph smb cifs ups cve vulnerability log4j log4shell nested
    policy policies vami vcsa unmount syslog credential credentials account adapter rpc fstab multipath multipathing quorum deadlock browser chrome
    firefox nginx apache gaming game internet admission evc mtu jumbo distributed scheduler website wallpaper meeting booking
    truncate truncating truncation warranty subscription keyboard mouse translate
    アンマウント シスログ 資格情報 アカウント マルチパス クォーラム デッドロック ブラウザー ブラウザ インターネット エクセル ゲーム アドミッション
    ジャンボフレーム 分散スイッチ タスクスケジューラ タスクスケジューラー 切り捨て ホームページ ウェブサイト 壁紙 キーボード マウス 保証 契約 翻訳 拡張
    増分 世代 保持期間 アーカイブ エージェント リネーム 改名 プラグイン 価格 料金 値段 購入 アンインストール 脆弱性 カレー レシピ`,
  common: `流 guys 事象 調査 依頼 報告 連絡 案件 件名 至急 検証 昼間 瞬間 調 願 頼 探 致 頂 伺 申 進 待 送 投 使 言 team boss manager kill kills killed killing forty thirty twenty fifty sixty hundred dozen ninety advise kindly hi sortobject selectobject whereobject foreachobject getdate powershell netbackup unable fail failed failing fails error errors occurred cannot since hung logged crashed crash died dies nobody actually able above absolutely accept acceptable accidentally across act action actual add added additional advice afraid
    afternoon ago agree ahead alone along almost allow allowed although among amount annoying anyway anywhere appear appears
    apply approach area around arrive ask asked asking assume attempt available average avoid aware away back badly base based
    basic begin beginning begins behave behaviour behavior behind belong below beside besides best better beyond bit blame bother
    bring bug busy button calculate care careful carefully carry case catch changed changes changing chance choice
    choose chosen clear clearly click close colleague comes coming compare compared complain complaining complete completed
    completely concern concerned condition confirm confused confusing consider constant constantly contain contains continue
    correctly cost count couple cover crazy critical customer customers daily danger dangerous day days deal dealing decide deeply
    definitely depend depends describe described description despite detail details detect determine differ difficult directly
    disappear disappeared discover double doubt drastically due earlier early easily easy effect eight eliminate empty end ended
    ending ends enough ensure entire environment evening event eventually everybody everyone everything everywhere exact exactly
    example except exist exists expect expected experience experiencing explain explanation extra extreme extremely fact fair
    fairly familiar far faster fastest fault faulty fear feel figure finally fine finish finished finishes five folks follow
    following forever forget forgot former forward four frequent frequently fully further future general generally given gone
    good great greyed guess guide guy half hand handle hard hardly heard heavily heavy help helped helpful helps highly hint hit
    hope hourly however huge idea identical ignore ignored imagine immediately immediate impact important improve include
    included increase increased indeed indicate indicated info inform information inside instantly instead instruction intend
    intended interval involved irrelevant item join keeping kept key kind kinda knowing known lack later lead leave leaves leaving
    led left level limit listed literally live lives location lose loses losing lost lot lots mainly making manage matter matters
    meaning meant measure mention mentioned message met middle midnight mind mine mistake moment monday month monthly months
    morning mostly name named near nearly necessary needed needs neither never night nights nightly nobody none nothing notice
    noticed numbers obvious obviously odd offer offered ok okay onto operate operation opinion opposite optional ordinary original
    otherwise overall overnight owner pain particular particularly pay percent perfect perfectly perform performs perhaps period
    permanent permanently person pick place plain plan planned plenty point points poor position possibility practice precise
    prefer preferred prepare present pretty prevent prevents previously prior probably procedure process produce proof properly
    prove proved proven provide provided pull purpose push put question questions quick quickly quiet quite random randomly range
    rare rarely rather reach reached read ready real reality realistic reasonable receive recommend recommended reduce refer
    regarding regular regularly related relevant rely remain remains remaining remember repeat repeated repeatedly report reported
    require required resolve respond rest result results return risk risks risky rough roughly rule run running runs sake saturday
    saying secondly section seeing seen select selected send sense separate seriously seven severe shortly shown shows side simply
    since situation six skip slight slightly slowly smaller solid solve solved somehow sometimes somewhat somewhere soon sort
    speak special stage stand standard state step steps stick stopping story straight strange strongly stuck stuff suggest
    suggested suitable sunday supposed surprise surprised suspect suspicious symptom systematically talk ten tend terribly
    terrible theory therefore third though thought thousand thursday tip together told tomorrow tonight topic totally touch toward
    tried tries trick trigger triggered triggers trouble troubleshoot true trust truth tuesday turn turned turns twice typical
    typically understand understanding unexpected unexpectedly unfortunately unknown unless unlikely unsure until unusual upon
    urgent usual usually valid view wait waited waiting wants watch way ways week weekend weekly weeks weird whatever whenever
    wherever whether whoever willing wish wonder wondering word words worked worried worry worse worst worth wrongly yesterday
    失敗 一瞬 平気 稼働 稼動 操作 画面 夜中 突然 急 影響 可能 可否 対策 対応 毎晩 毎日 毎回 毎週 毎朝 頻繁 頻発 多発 発生 現在 現状 状況 状態
    環境 弊社 自社 当社 部分 一部 全部 全体 全員 以上 以下 以内 以外 以前 以後 直後 直前 途中 最中 最後 最初 最新 通常 普通 普段 正常 異常 変 変化
    本当 実際 本来 簡単 複雑 困難 安全 危険 心配 不安 正 違 比較 意味 理解 説明 教示 質問 回答 相談 検討 判断 確実 確定 完全 完了 終了 開始 実施
    実行 処理 作業 手順 使用 利用 適用 必須 不要 無理 無駄 有無 存在 表示 記載 情報 内容 結果 詳細 一覧 種類 一時 一度 一回 一台 複数 数回 数台
    数分 数秒 数十秒 数時間 時間 時期 期間 分間 秒間 朝 昼 夜 深夜 早朝 夕方 曜日 週末 平日 業務 会社 顧客 利用者 担当 担当者 上司 管理者 人 自分
    他人 先 元 次 別 他 同 全 各 約 程度 大量 少量 多数 少数 最大 最小 最低 最高 急激 長時間 短時間 困 教 言 思 聞 知 見 出 入 起 始 終 続 止 違 直
    良 悪 多 少 早 速 遅 長 短 高 低 新 古 切 合 残 増 減`,
  hiragana: `まとめて ながして すべき まずい やばい わかんない わからん すいません おつかれさまです いたします いたしました いただきたく いただけます いただけない いただければ ございます ございません くださいませ よろしく おりまして おります きに めっちゃ めちゃ けっこう ちなみに いまだに どっか わけだ たまたま だが だと だけど ですが ますが だったのに てしまって やり やる は が を に へ と で も の や か な ね よ し て だ た ば り る さ お ご から まで より など だけ しか ので のに けど けれど という といった ったら って です でした でしょう だった である であり ます ました ません ましょう まして ない なかった なく なくて なければ なり なる なった なって なっ なら ならない する した して しました します しない しなく すれば すると しよう したい しても しまう しまった しまい され された される されて させ させる させた せる いる いた いて います いました いない おり おく おいて ある あった あって あり あります ありません れる れた られ られる られた ず ずに ぎ すぎる すぎて れば たら たい たく ている てる ても でき できる できた できない できます できません できなく わかる わからない わかり わかれば ください くれ もらう ほしい みる みた みて いく いった くる きた きて いい よい いいか よく どう どうすれば どうしたら どうやって どの どれ どこ どんな どうして なぜ なに いつ だれ いくつ この その あの これ それ あれ ここ そこ こと もの ため とき よう ような ように ところ たび ごと うち あと まま ずっと すぐ まだ もう また かなり とても ときどき たまに ばかり ほど ぐらい くらい とは について における による によって にて および または もし すべて ずつ かどうか どっち どちら どっちも なんで なんの なんか なんて なん なの なのに なのか なので なんだ ならば んです んだ んで んじゃ のか のかな のかも かな かも かもしれない っけ けども でしょ だろう だろ だっけ じゃ じゃない じゃなく じゃなかった ちゃ ちゃう ちゃった ちゃって てしまう てしまった とく といた てた てない てなくて てほしい ほしいです したらいい したら したほうがいい ほう ほうが いつも いつまで いつから なにか なにも なにを だれか どこか どうも どうにか どうなる どうなって どうしても どうやったら どうすると もっと ちょっと すごく やっぱり やはり たぶん もしかして そもそも つまり とりあえず いちおう だいたい ぜんぜん まったく みたい みたいな らしい そう そうな そうだ っぽい はず はずの はずなのに わけ わけで つもり までなら さえ すら でも とも とか やら なんでしょう いけない いけません だめ だめな だめです よろしい よいか いいの いいです いいですか よさそう べき べきか べきです らしく つく かかる かかって かかった かかります おきる おきて おこる おこって なおる なおら なおす なおし もらえる もらいたい いただけ いただき おしえて おねがい すみません ありがとう`,
  kanji:
    '昨日 今日 明日 昨夜 今夜 昨晩 今晩 一昨日 今朝 先日 先週 来週 今週 今月 先月 来月 今更 来年 今年 去年 昨年 世話 平素 弊社 御社 皆様 各位 拝見 失礼 結局 取 何故 場合 方法 理由 大丈夫 最近 今回 必要 問題 何 時 際 事 後 前 中 方 的 等 為 所 上 下 毎 今',
  sameSound: `亜阿 悪握 安暗案 以位意異移委医依違維囲為 域育 一壱 因員院印引飲 雨右 英影映永営衛栄 益液駅 円延縁遠演園煙 王応往横央押 億憶 音恩温 下化加可仮価科課荷過火果家 画我課
    会回開階改解海界買壊介快械 外害街該概 各格確核拡角覚隔 学額楽 割活渇 間感完官管監観関環簡慣換刊漢巻干勘 危期機記起気規基器既貴帰奇 義議技疑 客却 休級急給求救究球旧吸 居去拠許距巨
    境況共協供教強競鏡響橋 業行形 局極 金均緊近禁筋勤 句区苦 空偶遇 具愚 係計系型形経警継景携傾軽敬 件検見権険健券研験献県建 元現減限原源言厳幻 個故固古庫孤弧戸呼 後護誤語御
    校工構効項航高広光更向交港攻考口候功好公抗 合号業豪 告国刻酷黒 困混根魂婚 差査作左 再最際細災採済菜祭裁 在財材罪剤 作削策昨索冊柵 察札殺撮刷 参産算散残 三山酸賛 残斬
    止始指支試使史紙氏資仕誌師詞視志 時次事字自治持辞似示 識式色織 質失室湿 実日 写者社車射謝 主取首手守種酒 受授寿需 集終週修習収秀就拾宗 重住十充柔縦 縮宿祝 準順純巡 所書初処署諸 除助序徐女叙
    小少省章証照賞症象称障傷承商消焼招将奨床詳昇 常状場情条上城乗浄定成静 食職触 信新進深身親心針真審伸申侵寝診 性正成製制政整静清生精省声世勢請 石席責績積籍 切接設節説折雪摂 先線選戦専洗船宣占浅染 全前善然
    素組措祖訴 想相層送装操走総争奏早双創窓倉 造像増蔵贈臓象 測側則速束足促息即 存損村尊孫 多他 対体待退隊帯袋替貸態胎 大代台第題 択宅託拓沢 達脱奪 単担短端炭探誕 断段団男談暖 地知値置致池遅
    中虫注仲昼柱抽宙 庁調長超張頂鳥朝腸徴 直値 通痛 定停提程低底抵訂弟丁体締邸 的適敵摘滴 点店展転典添天 電伝田殿 途都土度徒登 努度怒 統当等到投答登東頭透棟党闘 動同働道導堂胴銅童 特得徳督 独読毒 難南軟
    認任人忍妊 年念燃 能脳農 波派破播 配排背敗廃輩拝杯 倍売買陪 発髪 反半版判板犯繁般範 番晩盤判 比費被非避秘批悲飛否 美備微尾鼻 必筆 秒病描苗 標表票評俵 品貧 頻浜
    不付負府普符部布夫父婦富腐膚 部武舞 服復複副腹福幅覆 物仏 分文聞 並平兵閉併 変返編片辺偏 保歩補捕舗 募墓慕暮母簿模 方法報放包訪宝豊抱邦 望防忘亡房棒帽忙暴冒貿 枚毎妹 密蜜 無夢務矛 名明命迷盟鳴 問紋 約役訳薬
    有由優友勇遊裕融誘郵憂 用要容様葉養洋揚溶陽曜踊 予余与預誉 欲翌浴 来頼 理里利裏離 立率律 留流硫 量料領良両了療糧漁 類涙累塁 令例冷礼零齢励霊 歴暦 連練恋錬廉 路炉露 話和`,
  intents: [
    {
      intent: 'define',
      pattern: String.raw`\bwhat(?:'s| is| are| does .* mean)\b|\bmeaning\b|\bdefin(?:e|ition)|とは(?:何|なん|$|[?？\s])|意味|って(?:何|なん|なに)|何ですか`,
    },
    {
      intent: 'find-out',
      pattern: String.raw`\bhow (?:can|do|to|would|could|should)?\s*(?:i |we |you )?(?:check|find|see|tell|know|verify|determine|get|list|look|identify)\b|\b(?:check|find out|where (?:is|are|can|do)|which|identify|list)\b|確認|調べ|見方|見分け|見つけ|どこ(?:で|に|を)|どちら|どの|知りたい|わかる|分かる`,
    },
    {
      intent: 'why',
      pattern: String.raw`^why\b|\bwhy (?:is|are|do|does|did)\b|なぜ|どうして|何故|理由|仕組み`,
    },
    {
      intent: 'act',
      pattern: String.raw`\bhow (?:can|do|to|would|could|should)?\s*(?:i |we |you )?(?:fix|solve|stop|avoid|prevent|remove|delete|clean|reduce|set|force|switch|move|change|upgrade|update|disable|enable|use|make|configure|install|run|perform|do|apply|create)\b|\b(?:fix|solve|avoid|prevent|workaround|solution|steps|procedure)\b|対処|解決|回避|直し|直す|手順|方法|[しりいみ]方|減ら|避け|変え|変更|防ぐ|防止`,
    },
  ],
  ...MACHINE_PATTERNS,
}
