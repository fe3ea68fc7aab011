/** Simplified Chinese: the way without JavaScript. No native reader has checked this translation yet. */
import type { PlainWords } from '../../plain/plain-words.ts';

export const plain: PlainWords = {
  heading: '不用 JavaScript 写信',
  lead: '您在自己的电脑上用名为 age 的免费程序把信息锁上，然后在这里交出上锁的文件。需要一台电脑、一刻钟，以及输入几条命令。',
  rather: '如果可以打开 JavaScript，表单会替您完成这一切，并且隐藏得更多：',
  less: '这种方式隐藏得较少的方面',
  lessList: [
    '您的文件有多大，为多少人上锁：本站看得到，监视线路的人也可能看得到。',
    '密钥是否真的是我们的：没有 JavaScript，您的浏览器无法检查是谁签名的。谁控制了本站，谁就可能换上自己的密钥。',
    '没有任何东西表明两条信息来自同一个人，也没有人能在这里答复您。如果您想要答复，请在信息中写明如何联系您。',
    '您的设备上会留下更多：程序，以及您写的内容。删除可能会留下痕迹。',
  ],
  steps: '如何操作',
  program: {
    what: '获取 age，1.3 或更新的版本',
    text: '在您自己的设备和网络上。以下命令之一可以安装它，或在 GitHub 上查找 FiloSottile/age：',
    check: '这条命令会显示版本：',
    older: '比 1.3 更旧的版本不认识我们的密钥。如果是旧版本，请从 GitHub 上的项目页面获取最新版本。',
  },
  keys: {
    what: '保存今天的密钥',
    link: 'recipients.txt',
    text: '密钥每周更换。每位记者的姓名下面是其密钥，是很长的一行。请删除不应读到您信息的人的那几行。',
  },
  write: {
    what: '写下您的信息',
    text: '用纯文本编辑器写，保存为 tip.txt，放在 recipients.txt 旁边。也可以改用一份文档或一个 ZIP。上锁之后最大为 1 MB。',
  },
  lock: {
    what: '把它锁上',
    text: '在终端中，在该文件夹里。会生成文件 tip.age，只有那些记者能打开：',
  },
  hand: {
    what: '交出 tip.age',
    text: '请选择以 .age 结尾的文件。可读的文件会被拒绝，但到那时本站已经收到它了：请看清楚，再看一遍。',
    label: '上锁的文件，tip.age',
    send: '交出上锁的文件',
  },
  after: '当下一页说已保存时，请删除 tip.txt、tip.age 和 recipients.txt。',
  back: '返回步骤',
  outcomes: {
    sent: {
      title: '您的文件已保存',
      text: [
        '它到达时是上锁的。记者能不能打开它，只有记者自己知道。等待要以天计，而不是以小时计。',
        '现在请从您的设备上删除 tip.txt、tip.age 和 recipients.txt，关闭此窗口，并从历史记录中删除这次访问。',
        '再次交出同一个文件，不会存两份。',
      ],
    },
    readable: {
      title: '这个文件没有上锁',
      text: [
        '什么都没有保存。但文件是以可读的形式到达本站的，监视本站服务器的人可能已经看到了。请当它可能已被看到。',
        '请按照说明用 age 把它锁上，然后选择以 .age 结尾的文件。',
      ],
    },
    other: {
      title: '这个文件是用别的程序上锁的',
      text: ['什么都没有保存。这里只能打开用 age 1.3 或更新版本、为本页的密钥上锁的文件。'],
    },
    recipients: {
      title: '这个文件是为别的密钥上锁的',
      text: [
        '什么都没有保存。它是用密码短语、为另一种密钥，或为太多的人上锁的。',
        '请从本页保存今天的密钥，再用 age 1.3 或更新版本重新给您的信息上锁。',
      ],
    },
    damaged: {
      title: '这个文件已损坏',
      text: ['什么都没有保存。它被截断或改动了。请重新给您的信息上锁，并交出新的文件。'],
    },
    several: {
      title: '一次只能一个文件',
      text: ['什么都没有保存。请把它们全部放进一个 ZIP 再上锁，或一个接一个地交出。'],
    },
    large: {
      title: '这个文件太大',
      text: [
        '什么都没有保存。这里最多接收 1 MB。',
        '请描述您手里有什么：记者就可以为它想办法。有 JavaScript 时，表单可以接收大文件。',
      ],
    },
    none: {
      title: '没有选择文件',
      text: ['什么都没有保存。请选择上锁的文件，然后再按一次按钮。'],
    },
    full: {
      title: '今天没有空间了',
      text: ['什么都没有保存。请明天再试（日期为 UTC 日期），或使用其他方式。'],
    },
    busy: {
      title: '可能没有成功',
      text: ['这里或途中出了差错。请等一分钟，然后再次交出同一个文件：绝不会存两份。'],
    },
    closed: {
      title: '现在没有人能接收文件',
      text: ['什么都没有保存。编辑部尚未开放，或必须更新名单。在此期间请使用其他方式。'],
    },
  },
};
