/** Simplified Chinese. No native reader has checked this translation yet. */
import type { ContactWords } from '../en/contact.ts';

export const contact: ContactWords = {
  ways: '其他方式',
  waysTo: (name) => `联系 ${name} 的其他方式`,
  via: (name, ways) => `联系 ${name}：${ways}，或使用这里的表单。`,
  use: '请使用个人电子邮箱、不属于工作单位的网络和不属于工作单位的设备；请看',
  guide: '我们的安全提供信息指南',
  end: '。',
  order: '最能保护您的排在最前。无论用哪种：都用您自己的设备，不用单位的网络。',
  protects: '能保护',
  leaves: '不能隐藏',
  better: '这样更好',
  copy: '复制',
  copied: '已复制。',
  copyFailed: '请选中并复制。',
  qr: (name) => `可扫描的二维码：${name}`,
  scan: '请用您将要使用的手机扫描，这样本设备的历史记录中不会留下任何东西。',
  key: '公钥',
  languages: '能阅读的语言：',
  asks: '我们现在想问的',
  answer: '回答这个问题',
  askedBy: (name) => `提问者：${name}。`,
  goesTo: (names) => `您的回答将交给 ${names}。`,
  which: '您的链接可能指以下问题之一',
  whichOne: '这一个',
  until: (day) => `提问截至${day}。`,
  story: (host) => `在 ${host} 阅读报道`,
  aboutElse: '写别的事情',
  ended: '您链接中的问题已不再征集回答',
  endedText: '它已经结束，或者链接的末尾已损坏。您仍然可以写。',
  again: '请再打开一次您的链接',
  againText: '本页不保留您是来回答哪个问题的。请到您找到链接的地方重新打开，或不用链接直接写，并说明是关于什么的。',
  network: {
    asking: '正在查看本站能看到您连接的哪些信息……',
    failed: '本站未能说明它看到您连接的哪些信息。',
    retry: '再查一次',
    theirs: (network) => `本站看到您的连接是 ${network}`,
    theirsText: (organisation) =>
      `这看起来是 ${organisation}。如果您在那里工作，请就此停下：关闭本页，换用不属于他们的网络和不属于他们的设备再来。`,
    tor: '您是通过 Tor 来的：本站看不到您自己的地址。',
    named: (network) =>
      `本站看到您的连接是 ${network}。如果那是您工作的地方，请就此停下，换一个网络。如果那是您家里或手机的网络服务商，那就是正常的。`,
    address: (address) =>
      `本站看到的地址是 ${address}。本站没有名单可以查出它属于谁：如果您正在使用单位的网络，请换一个。`,
    near: '本站只看到它前面的一台机器，看不到您的连接。请自己确认那不是单位的连接。',
    unseen: '本站无法判断您使用的是哪个网络。请自己确认那不是单位的网络。',
    blind: '它看不到您在家里的网络上使用的单位 VPN。它看到的内容只告诉您一个人，不会保留。',
  },
  mail: {
    theirs: (domain, organisation) =>
      `${domain} 看起来是 ${organisation} 的邮箱。管理它的人可以读到邮件。在个人邮箱服务商新建的地址更安全。`,
    unknown: (domain) =>
      `如果 ${domain} 属于您的工作单位或学校，别人可以读到那里的邮件。在个人邮箱服务商新建的地址更安全。`,
  },
  kinds: {
    onion: {
      name: 'Onion 服务',
      protects: '您是谁——对网站和途中的所有人都保密。只能在 Tor Browser 中打开。',
      leaves: '在您的网络上可以看到有人使用 Tor。',
      better: '在不属于工作单位的网络上，把它输入或复制到 Tor Browser 中。',
    },
    signal: {
      name: 'Signal',
      protects: '您写的和说的内容。关于谁写给谁，Signal 几乎什么都不保留。',
      leaves: 'Signal 有您的电话号码。记者能看到您个人资料中的名字。',
      better: '设置用户名，隐藏号码，取一个中性的名字，打开限时消息。',
    },
    post: {
      name: '邮寄',
      protects: '没有寄件人的信不涉及任何账号或网络。',
      leaves: '笔迹、指纹、投寄地点。打印机会在纸上留下标记。',
      better: '不写寄件人。在远离住处和单位的地方，投入街边邮筒。不要在单位保留副本。',
    },
    threema: {
      name: 'Threema',
      protects: '您写的内容。它不需要电话号码。',
      leaves: '这个应用是在某处购买或注册的。',
      better: '把 ID 与本页对照，并创建一个不带号码的 ID。',
    },
    age: {
      name: 'age 文件',
      protects: '您为这位收件人锁上的文件中的内容。',
      leaves: '您如何发送它，以及文件的大小和名称。',
      better: '先上锁，再用这里的另一种方式发送文件。',
    },
    pgp: {
      name: '使用 PGP 的电子邮件',
      protects: '邮件的正文，不包括主题。',
      leaves: '谁写给谁、何时写，以及主题。',
      better: '新的邮箱账号，空白的主题，并把密钥指纹与本页对照。',
    },
    whatsapp: {
      name: 'WhatsApp',
      protects: '您写的内容，在传送途中。',
      leaves: 'WhatsApp 的所有者能看到谁写给谁、何时写。备份中可能有全部内容。',
      better: '最好改用 Signal。关闭备份，打开限时消息。',
    },
    email: {
      name: '电子邮件',
      protects: '很少：双方的服务商，以及他们必须听命的人，都能读到。',
      leaves: '谁、何时、什么内容，往往还有从哪里发出。',
      better: '在您自己的网络上，在个人邮箱服务商新建账号。绝不用单位的账号。',
    },
    phone: {
      name: '电话',
      protects: '不留下文字。除此之外什么都不保护。',
      leaves: '谁打给谁、何时、多久、从哪里打的，电话公司都会保留。',
      better: '少说。请对方改用 Signal。不要用单位的电话。',
    },
  },
};
