/** Simplified Chinese. No native reader has checked this translation yet. The codename's words are of the Chinese list. */
import { format } from '../../../browser/i18n/format.ts';
import type { CodenameWords } from '../en/codename.ts';

const f = format('zh-Hans');
const number = (n: number) => f.number(n);
const answers = (n: number) => `${number(n)} 条答复`;

export const codename: CodenameWords = {
  step: {
    heading: '您的代号：十二个词',
    lead: '凭这些词（每个词是一个汉字），您可以在这里查看答复。请按这个顺序写在纸上。之后才会发送您的信息。',
    label: '您的十二个词',
    english: '',
    facts: [
      '它们在您的设备上生成，绝不会发送出去。没有人能再告诉您一次或帮您恢复，我们也不能。',
      '谁找到这些词，谁就能读到答复，并能以您的身份给我们写信。请把它们与任何能说明其用途的东西分开存放。',
      '过几天再来看，使用与现在同类的设备和网络，不要在工作单位看。答复会保留几个星期。会不会有答复，没有人能保证。',
    ],
    written: '我已经写下来了',
    print: '打印',
    copy: '复制',
    copyTitle: '副本可能会留在本设备和别处',
    copyText: '保存复制内容的程序、输入法和云端可能会长期存储这些词，并让别人看到。纸更安全。',
    copyAnyway: '仍然复制',
    copied: '已复制。把这些词放到该放的地方之后，请再复制一些别的内容。',
    copyFailed: '浏览器不允许。请写下来。',
    copyNot: '不复制',
    back: '返回正文',
    check: '检查您写下的词',
    checkLead: '请看着您的纸输入这两个词。只要有一个词认不出来，您就读不到答复。',
    word: (n) => `第 ${number(n)} 个词`,
    checkWrong: (n) => `这不是第 ${number(n)} 个词。请看您的纸。`,
    checkSend: '检查并发送',
    checkSkip: '不检查就发送',
    checkAgain: '再次显示这些词',
    paper: '十二个词',
    paperHow: [
      '它们是一个整体，要按这个顺序。没有人能恢复它们。',
      '谁有这些词，谁就能使用。请把这张纸与任何能说明其用途的东西分开存放，不再需要时销毁。',
      '使用方法：到生成这些词的网站，打开“查看答复”页面。',
    ],
  },

  sent: {
    heading: '如何查看答复',
    where: (address) => `回到 ${address}，或在首页选择“有代号？”，然后输入您的十二个词。`,
    when: '过几天再来看，使用与现在同类的设备和网络，不要在工作单位看。答复会保留几个星期。也可能没有人写答复。',
    only: '凡是通过其他途径写给您、自称这就是答复的人，都可能是别人。',
    again: '再显示一次这些词',
    hide: '隐藏这些词',
    gone: '您关闭或离开本页后，本页就不再显示这些词。',
    anotherHow: '是关于同一件事吗？',
    same: '同一对话，同样的词',
    sameWhy: '记者会看到两条信息来自同一个人，并在同一处答复。',
    fresh: '单独的信息，新的词',
    freshWhy: '这里没有任何东西把两者联系起来。先前显示的词对第一条信息仍然有效。',
  },

  entry: {
    lead: '请输入您发送信息时写下的十二个词。它们只留在本页：页面向网站索取一个上锁的信箱，由您的浏览器打开。',
    how: '汉字请直接输入，一个字就是一个词；字母拼写的词，输入开头几个字母就够了：输入时会出现建议。也可以把十二个词一起粘贴到任意一个输入框。大小写、声调符号和编号都没有影响。',
    words: '您的十二个词',
    word: (n) => `第 ${number(n)} 个词`,
    suggestions: (n) => (n === 1 ? `${number(n)} 条建议。按 Enter 键采用。` : `${number(n)} 条建议。用方向键选择。`),
    open: '打开信箱',
    clear: '清空所有输入框',
    opening: '正在打开信箱',
    missing: (n) => `缺少第 ${number(n)} 个词。`,
    missingSeveral: (positions) => `缺少以下位置的词：${f.list(positions.map(number))}。`,
    unknown: (n, near) =>
      near.length === 0
        ? `第 ${number(n)} 个词不在我们的任何词表中。请看您的纸。`
        : `第 ${number(n)} 个词不在我们的任何词表中。相近的有：${near.join('、')}。`,
    checksum:
      '每个词都在词表中，但合在一起不是代号。其中某个词被看错或输错了，或者有两个词换了位置。请把十二个词全部与您的纸对照。',
    wrong: '尚未打开',
    broken: '本页中打开信箱的部分无法加载。请检查网络连接，然后重试。',
  },

  box: {
    heading: '您的信箱',
    answers,
    empty: '这里没有答复',
    emptyList: [
      '还没有人答复，或者不会有人答复：并不是每条信息都会得到答复。',
      '或者曾有答复，但已被删除，或者已过保留期。',
      '或者这些不是您写下的词，尽管看起来像。请把十二个词全部与您的纸对照。',
    ],
    words: '返回输入词',
    again: '再看一次',
    looking: '正在查看',
    looked: (n) => `已再次查看：${answers(n)}。`,
    lookedNone: '已再次查看：没有答复。',
    when: '每隔几天看一次就够了，使用同类的设备和网络，不要在工作单位看。',
    close: '关闭信箱',
    closed: '信箱已关闭。词和答复已不在本页上。',
    former: '已不在这里工作',
    earlier: '使用已停用的旧密钥',
    stays: (day, n) => `大约保留到${day}，即到达后 ${number(n)} 天，除非您将其删除。`,
    missing: (name) => `缺少 ${name} 在这之前的一条答复。`,
    missingWhy: '它在途中被扣下，或已过保留期，或您先前已将其删除。',
    unopened: (n, more) => `${more ? '另有 ' : '有 '}${number(n)} 项无法打开`,
    unopenedWhy:
      '凡是已损坏的、没有本编辑部记者为此对话签名的，或需要本页更新版本的内容，都不显示：任何人都可能把它放在那里。',
    remove: '删除这条答复',
    removeAll: '全部删除',
    removeUnopened: '删除无法打开的内容',
    removal: {
      one: {
        title: '删除这条答复？',
        text: '它将从本站删除，无法恢复。编辑部会看到它已被取走，除此之外什么也看不到。',
      },
      unopened: {
        title: '删除无法打开的内容？',
        text: '它将从本站删除，无法恢复，即使用本页的更新版本也不能。如果是编辑部放在那里的，编辑部会看到它已被取走，除此之外什么也看不到。',
      },
      all: {
        title: '删除所有答复？',
        text: '它们将从本站删除，无法恢复。编辑部会看到它们已被取走，除此之外什么也看不到。',
      },
      allAndUnopened: {
        title: '删除所有答复和无法打开的内容？',
        text: '它们将从本站删除，无法恢复，即使用本页的更新版本也不能。编辑部会看到它们已被取走，除此之外什么也看不到。',
      },
    },
    removeYes: '删除',
    removeNo: '保留',
    removed: '已删除。',
    unsentTitle: '您写的内容没有发送',
    unsentText: '它只在本页上。如果您继续，它就没有了。',
    unsentYes: '不要它，继续',
    unsentNo: '继续写',
    failed: '信箱无法打开',
    failedAgain: '没有成功。本页没有任何改变',
    failedOffline: '无法连接服务器。请检查网络连接，然后重试。',
    failedBusy: '服务器出错或过于繁忙。请等一分钟，然后重试。',
    failedAnswer: '返回的不是本站的回应。请换一个网络，然后重试。',
    failedGone: '本页丢失了密钥。请关闭信箱，重新输入这些词。',
  },

  reply: {
    heading: '写回信',
    headingFirst: '在此对话中写',
    text: '您的信息',
    sent: '您的信息已保存',
    sentText: (day) => `它于${day}（UTC）到达，在同一对话中。`,
    sentOther: '它已到达，在同一对话中。',
    sentTo: (names) => `它将交给 ${f.list(names)}。对之后的答复，同样的词仍然有效。`,
    another: '再写一些',
  },
};
