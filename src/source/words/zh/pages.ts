/**
 * Simplified Chinese. No native reader has checked this translation yet; the page's foot says so to readers
 * (`page.unchecked`). Keep the two in step: remove both when somebody has. Nothing is counted in more than one form.
 */

import { format } from '../../../browser/i18n/format.ts';
import type { Words } from '../en/pages.ts';

const f = format('zh-Hans');

export const pages: Words = {
  format: f,

  page: {
    title: '联系',
    skip: '跳到正文',
    leave: '离开本站',
    leaveHint: '或在一秒之内按三次 Shift 键。您写的内容不会保留。',
    leaveStuck: '另一个页面没有响应。请关闭此窗口。',
    leaveBack: '返回页面',
    languages: '语言',
    guide: '指南',
    foot: '本站不使用 Cookie，也不在您的浏览器中存储任何东西。所有日期均为 UTC 日期。',
    unchecked: '本译文经过认真翻译，但还没有母语读者核对过。如有疑问，以英文页面为准。',
    retry: '重试',
  },

  noScript: {
    title: '没有 JavaScript，这里就没有表单',
    why: '您的浏览器会在文字离开设备之前把它锁上，这需要 JavaScript。这里绝不会有可以输入可读文字的输入框。您可以改用以下办法：',
    directory: '记者名单及联系方式（纯文本）',
    directoryWhy: 'Signal、邮寄、电子邮件，或他们提供的其他方式。',
    guide: '指南',
    guideWhy: '如何安全地使用其中每一种方式。不需要 JavaScript。',
    plain: '不用 JavaScript 写信',
    plainWhy: '使用您自己电脑上名为 age 的程序，它会在您的电脑上把信息锁上。需要输入一些命令。',
    on: '或者为本站打开 JavaScript，再重新加载页面。在 Tor Browser 中，安全级别“标准”（Standard）和“较安全”（Safer）都可以。',
    list: '打开 JavaScript 后，您的浏览器会先检查名单是谁签名的，然后在这里列出我们的记者。',
  },

  home: {
    heading: '以保密方式告诉记者',
    write: '写给我们',
    writeTo: (name) => `写给 ${name}`,
    checks: '写之前检查三件事',
    device: '个人设备',
    deviceWhy: '工作用的手机或笔记本电脑能让您的雇主看到在上面做过什么，甚至事后也能看到。',
    deviceMore: '如何在一分钟内看出设备是否受管理',
    network: '不属于工作单位的网络',
    networkWhy: '单位的 Wi-Fi 和单位的 VPN 会记录有设备打开过本站，以及时间。',
    networkMore: '关于网络的更多说明',
    email: '个人电子邮箱',
    emailWhy: '如果您留下邮箱等待答复，请用私人邮箱，最好是专为此事新建的。工作邮箱，别人可以看到。',
    emailMore: '关于电子邮件的更多说明',
    others: '如果您担心的不是雇主',
    already: '如果我已经在工作单位打开过这里，怎么办？',
    planner: '哪种方式适合您？',
    plannerWhat: '三个问题，然后按顺序列出各种方式。全部在本页上算出：什么都不发送，什么都不保留。',
    plannerMissing: '这一部分无法加载。请检查网络连接，然后重新打开。',
    plannerCases: '以下是最常见的情况，适用于有自己的设备和网络的人。请采用适合您的情况中最严格的一种。',
    plannerNobody: '没有特定的人',
    mailbox: '有代号？查看答复',
    reporters: '我们的记者',
    reportersHow: '写的时候，从中选择一位或几位。',
    nobody: '您的链接中指名的记者不在这里',
    nobodyText: '他们可能已经离开，或者链接已损坏。目前由以下几位接收来信。',
    loading: '正在核对名单。',
    logged: '本站保留什么',
    loggedList: [
      '您上锁的信息，以及它到达的日期，直到被删除为止。不保留钟点。',
      '不保留地址、浏览器信息或 Cookie。网络检查看到的内容会告诉您，然后即被遗忘。',
      '其他方面可能有自己的记录：您雇主的网络、您的互联网服务商、托管本站的公司。',
    ],
    limits: '本站无法在哪些方面保护您',
    limitsList: [
      '被他人控制或监视的设备：他们可能在文字上锁之前就看到您输入的内容。',
      '访问的痕迹：您的网络和浏览器历史记录可能显示您来过这里、是通过哪个链接来的，但不会显示您写了什么。Tor Browser 和隐私窗口显示得更少。',
      '被篡改的页面：本页的代码每次都来自这台服务器。谁控制了服务器，谁就可能改动它。',
      '您自己的文字：只有少数人知道的细节，或您的写作习惯，可能暴露您。',
      '尚未有人发现的缺陷：还没有独立专家检查过这套软件。',
      '以后发生的事：记者会知道您告诉他们的内容；没有哪种方法是完全安全的。',
    ],
    genuine: '这真的是我们吗？',
    genuineHow: '这八个词属于我们的密钥。请与我们在别处公布的词对照，例如作者署名处或印刷品上。',
    genuineLabel: '本编辑部密钥的词',
    matches: '这就是您的链接所指的编辑部',
    matchesText: '您链接中的八个词与本页的密钥相符。',
    differs: '这不是您的链接所指的编辑部',
    differsText: '您链接中的词与本页的密钥不符。不要在这里写。请到您找到链接的地方核对，或使用其他联系方式。',
    unreadable: '您的链接无法完整读取',
    unreadableText:
      '链接中 # 之后的词指明编辑部，这些词被截断或改动了。请到您找到链接的地方重新打开，或把首页“这真的是我们吗？”下面的八个词与编辑部公布的词对照。',
  },

  closed: {
    heading: '这条线索渠道尚未开放',
    text: '编辑部仍在设置。请以后再来。',
    admin: '如果由您设置：请打开设置链接。',
  },

  insecure: {
    title: '此连接不安全',
    text: '在到这里的途中，别人可以读取或改动此页面，因此不能从这里发送任何东西。请打开以 https:// 开头的网址。',
  },

  list: {
    offline: '无法加载记者名单',
    offlineText: '请检查网络连接，然后重试。',
    forged: '记者名单没有本编辑部的签名',
    forgedText:
      '它在途中被什么改动了，所以现在不能从这里发送任何东西。请重新加载页面一次。如果仍然如此，不要在这里写，请使用其他联系方式。',
    expired: '编辑部的记者名单已过有效期',
    expiredText: (today) =>
      `您的设备显示今天是${today}。如果不对，请校正设备日期。如果没错，编辑部必须更新名单：在此期间请使用其他联系方式。`,
    older: '这份记者名单比先前显示的更旧',
    olderText: '请重新加载页面。如果再次出现，请使用其他联系方式。',
    broken: '本页未能完整加载',
    brokenText: '缺少给您的文字上锁的部分。您写的内容还在这里：重新加载之前，请先把它复制到安全的地方。',
  },

  only: {
    who: (names) => {
      if (names.length === 0) return '只有您选择的记者能读到您写的内容，他们也看得到还有谁会收到。';
      return names.length === 1
        ? `只有 ${f.list(names)} 能读到这些内容。`
        : `只有 ${f.list(names)} 能读到这些内容，而且每个人都看得到还有谁会收到。`;
    },
    others: '我们读不到，运行本站服务器的公司也读不到。',
  },

  facts: {
    logged: '本软件不记录访问、地址和钟点。您雇主的网络、您的互联网服务商和本站的托管方可能会记录。',
    audit: '它没有经过独立审计。',
  },

  tip: {
    heading: '写给我们',
    headingTo: (name) => `写给 ${name}`,
    covers: (beats) => `报道领域：${f.list(beats)}`,
    expect: '等待要以天计，而不是以小时计。如果有人写了答复，您可以回到这里查看。',
    questionAway: '无法加载您链接中的问题',
    questionAwayText: '系统会自动重试。您现在就可以写，并说明是关于什么的；请选择由谁接收。',
    noForm: '如果 JavaScript 已打开而这里没有出现表单，请重新加载页面。',
    answer: '答复',
    answerYes: '我希望能在这里查看答复',
    answerYesWhy: '您会得到十二个词，请记下来。谁有这些词，谁就能读到答复，所以没有人需要您的地址。',
    answerNo: '我不需要答复',
    answerNoWhy: '没有需要保存的词。没有人能在这里答复您。',
    text: '您的信息',
    textHint: '发生了什么，您是怎么知道的，什么可以证明。不要写会指向您的内容。',
    textMissing: '请先写下您的信息。',
    room: (n) => `大约还能写 ${f.number(n)} 个字符。`,
    tooLong: (n) => `大约超出 ${f.number(n)} 个字符。请缩短，或把其余部分作为第二条信息发送。`,
    to: '由谁接收',
    toMany: (n) => (n === 1 ? '由谁接收：一位记者' : `由谁接收：从 ${f.number(n)} 位记者中选择`),
    toOthers: '更改接收人',
    toLoading: '正在核对记者名单。您可以先写。',
    toMissing: '请至少选择一个人。',
    toNobody: '现在没有人能接收信息。请改天再试，或使用其他联系方式。',
    cannotReceive: '现在不能接收信息',
    contact: '如何联系您',
    optional: '（可不填）',
    contactHint:
      '不需要留地址。只有当您希望还能在别处被联系到时才留：专为此事新建的个人地址，或 Signal 用户名。不要留与工作有关的任何地址。',
    contactLong: (n) => `太长：这里最多能写 ${f.number(n)} 个字符。`,
    next: '接下来会怎样',
    nextList: [
      '您的浏览器把文字和文件锁上，只有您选择的人能打开，然后发送。文字需要几秒钟。',
      '本站保存的是上锁的内容。它既看不到您写的话，也看不到是写给谁的。',
      '记者在自己的电脑上打开，并可能与同事分享。',
    ],
    technical: '用技术语言说',
    technicalText:
      '文字在本页中经过填充，并加密为 age 文件，同时使用 X25519 和 ML-KEM-768，密钥由编辑部签名的名单指定。一道小小的计算谜题会拖慢发送垃圾信息的人。服务器没有任何能打开它的密钥或代码。',
    send: '发送',
    wrong: '尚未发送。请查看标出的地方。',
    leaving: (host) => `上方的“离开本站”会清除您写的内容并打开 ${host}。在一秒之内按三次 Shift 键效果相同。`,
  },

  mailbox: {
    heading: '查看答复',
    loading: '本页仍在加载。',
    missing: '本页有一部分无法加载',
    missingText: '请检查网络连接，然后重试。',
    noScript:
      '答复是上锁的，由您的浏览器在您的设备上打开。这需要 JavaScript：您的词绝不会发送到任何地方。您可以改用以下办法：',
    noForm: '如果 JavaScript 已打开而这里没有出现输入框，请重新加载页面。',
  },

  sending: {
    heading: '正在发送',
    label: '步骤',
    hint: '需要几秒钟，网络慢时需要几分钟。请不要关闭本页：没有任何可读的内容会离开它。',
    check: '核对谁能接收',
    seal: '给您的文字上锁，只有您选择的人能打开',
    puzzle: '让您的设备完成一项短任务，用来阻挡垃圾信息',
    part: (n, of) => `第 ${f.number(n)} 部分，共 ${f.number(of)} 部分`,
    send: '交出上锁的文字',
    done: '完成',
    now: '进行中',
    waiting: '等待中',
    failed: '失败',
    cancel: '停止',
    cancelled: '已停止',
    cancelledText: '您的文字还在这里。',
    cancelledLate:
      '您的文字还在这里。它可能在您停止之前就已到达。再次发送同样的文字不会存两份；改动过的文字可能会与第一份一同到达。',
  },

  failed: {
    title: '您的信息没有发送',
    kept: '您的文字还在这里。',
    unknown: '没有收到服务器的回应',
    unknownText: '您的信息可能已经到达，也可能没有。请原样再发一次：绝不会存两份。改动过的文字可能会与第一份一同到达。',
    offline: '无法连接服务器。请检查网络连接，然后再发送。',
    recipient: (name) => `${name} 现在不能接收信息。请选择别人，然后再发送。`,
    changed: '记者名单有变化。请看一看由谁接收，然后再发送。',
    full: '服务器今天已没有空间。请明天再试，或使用其他联系方式。',
    busy: '服务器出错。请等一分钟，然后再发送。',
    between: '您与本站之间有别的东西代替它作了回应：防火墙、过滤器，或要求登录的网络。请换一个网络，然后再发送。',
    tooLargeThere: '您与本站之间有什么拒绝这么长的信息。请分几部分发送，或换一个网络。',
    page: '本页可能已过时。请把文字复制到安全的地方，重新加载页面，再发送。',
    again: '再次发送',
  },

  sent: {
    heading: '您的信息已保存',
    text: (day) => `它于${day}（UTC）到达。`,
    textOtherDay: '它已到达。服务器的日期与您设备的日期不同。',
    expect: '等待要以天计，而不是以小时计。读到它的人可能会与同事分享。没有人能保证会发表什么，或何时发表。',
    silent: '没有人能答复您',
    silentList: [
      '您没有留下联系方式。要让您的信息被读到，并不需要它。',
      '要补充内容或留下联系方式，请再写一条信息。这里没有任何东西把两条信息联系起来：请重复第一条讲的是什么，以及其中的一个细节，以便辨认。',
    ],
    answer: '如果他们答复',
    answerTo: (names, contact) =>
      `${f.list(names)} 可能会写信到“\u2068${contact}\u2069”，也可能不会。如果写错了，请再写一条信息。`,
    answerFrom: '请把来信的账号与这里列出的对照。其他账号可能是别人的。',
    accounts: (name, accounts) => `${name}：${f.list(accounts)}`,
    noAccounts: (name) => `${name} 没有在这里列出账号：任何人都可以使用这个名字。`,
    answerWary: [
      '在说更多之前，先问一个只在您的信息中出现过的细节。可能有人冒充记者。',
      '凡是索要密码、要钱或要求安装程序的人，都不要答复。',
    ],
    now: '现在要做什么',
    nowList: [
      '关闭此窗口，或用上方的按钮离开本站。',
      '如果这不是隐私窗口，请从浏览器历史记录中删除这次访问。',
      '不要告诉任何人您写过，也不要在工作单位搜索我们。',
      '不要保留本页的照片、截图或副本：它会显示您写过。打印出来则是一张白纸。',
    ],
    wiped: '您的文字已不在本页上。',
    another: '再写一条信息',
  },
};
