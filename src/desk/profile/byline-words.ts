/** The words of the byline box in each language. English is ours; no native reader has checked the others yet. */
import type { Language } from '../../browser/i18n/languages.ts';
import type { ChannelKind } from '../../protocol/channel.ts';

interface Sentence {
  /** Between sentences; a space unless told. */
  space?: string;
  opening: string;
  contact: string;
  /** How each channel is named in it; others are left to the tip line's pages. */
  kinds: Partial<Record<ChannelKind, (value: string) => string>>;
  form: string;
  /** What is so only of the form, which stands last. */
  answer: string;
  use: string;
  guide: string;
  end: string;
  fingerprint: string;
}

export const SENTENCES: Readonly<Record<Language, Sentence>> = {
  en: {
    opening: 'Do you have a tip or story to share?',
    contact: 'Contact this reporter via',
    kinds: {
      signal: (value) => `Signal at ${value}`,
      email: (value) => `email at ${value}`,
      phone: (value) => `phone at ${value}`,
      whatsapp: (value) => `WhatsApp at ${value}`,
      threema: (value) => `Threema at ${value}`,
    },
    form: 'our own form',
    answer: ', where an answer can reach you without your name',
    use: 'Use a personal email address, a nonwork WiFi network, and a nonwork device; here’s',
    guide: 'our guide to sharing information securely',
    end: '.',
    fingerprint: 'The form is ours if it shows these words:',
  },
  fr: {
    opening: 'Vous avez une information ou une histoire à partager ?',
    contact: 'Contactez la personne qui signe cet article par',
    kinds: {
      signal: (value) => `Signal (${value})`,
      email: (value) => `e-mail (${value})`,
      phone: (value) => `téléphone (${value})`,
      whatsapp: (value) => `WhatsApp (${value})`,
      threema: (value) => `Threema (${value})`,
    },
    form: 'notre propre formulaire',
    answer: ', où une réponse peut vous parvenir sans votre nom',
    use: 'Utilisez une adresse e-mail personnelle, ainsi qu’un réseau Wi-Fi et un appareil qui ne sont pas ceux du travail ; voici',
    guide: 'notre guide pour partager des informations en sécurité',
    end: '.',
    fingerprint: 'Le formulaire est bien le nôtre s’il affiche ces mots :',
  },
  es: {
    opening: '¿Tiene información o una historia que compartir?',
    contact: 'Contacte con quien firma este artículo por',
    kinds: {
      signal: (value) => `Signal (${value})`,
      email: (value) => `correo (${value})`,
      phone: (value) => `teléfono (${value})`,
      whatsapp: (value) => `WhatsApp (${value})`,
      threema: (value) => `Threema (${value})`,
    },
    form: 'nuestro propio formulario',
    answer: ', donde puede recibir una respuesta sin dar su nombre',
    use: 'Use una dirección de correo personal, y una red wifi y un dispositivo que no sean del trabajo; aquí está',
    guide: 'nuestra guía para compartir información con seguridad',
    end: '.',
    fingerprint: 'El formulario es nuestro si muestra estas palabras:',
  },
  de: {
    opening: 'Haben Sie einen Hinweis oder eine Geschichte?',
    contact: 'Wer diesen Artikel schrieb, ist erreichbar über',
    kinds: {
      signal: (value) => `Signal (${value})`,
      email: (value) => `E-Mail (${value})`,
      phone: (value) => `Telefon (${value})`,
      whatsapp: (value) => `WhatsApp (${value})`,
      threema: (value) => `Threema (${value})`,
    },
    form: 'unser eigenes Formular',
    answer: ', über das Sie eine Antwort erhalten können, ohne Ihren Namen zu nennen',
    use: 'Nutzen Sie eine private E-Mail-Adresse und weder WLAN noch Gerät der Arbeit; hier ist',
    guide: 'unser Leitfaden für das sichere Weitergeben von Informationen',
    end: '.',
    fingerprint: 'Das Formular ist unseres, wenn es diese Wörter zeigt:',
  },
  pt: {
    opening: 'Tem uma informação ou uma história para contar?',
    contact: 'Fale com quem assina esta reportagem por',
    kinds: {
      signal: (value) => `Signal (${value})`,
      email: (value) => `e-mail (${value})`,
      phone: (value) => `telefone (${value})`,
      whatsapp: (value) => `WhatsApp (${value})`,
      threema: (value) => `Threema (${value})`,
    },
    form: 'nosso próprio formulário',
    answer: ', onde uma resposta pode chegar a você sem o seu nome',
    use: 'Use um e-mail pessoal, e uma rede Wi-Fi e um aparelho que não sejam do trabalho; aqui está',
    guide: 'nosso guia para compartilhar informações com segurança',
    end: '.',
    fingerprint: 'O formulário é nosso se mostrar estas palavras:',
  },
  // Names and numbers keep their own direction, also where they are pasted.
  ar: {
    opening: 'هل لديك معلومة أو قصة؟',
    contact: 'تواصل مع هذا الصحفي عبر',
    kinds: {
      signal: (value) => `Signal: \u2066${value}\u2069`,
      email: (value) => `البريد الإلكتروني: \u2066${value}\u2069`,
      phone: (value) => `الهاتف: \u2066${value}\u2069`,
      whatsapp: (value) => `WhatsApp: \u2066${value}\u2069`,
      threema: (value) => `Threema: \u2066${value}\u2069`,
    },
    form: 'نموذجنا المشفّر',
    answer: '، حيث يمكن أن يصلك ردّ دون اسمك',
    use: 'استخدم بريدًا شخصيًا، وشبكة غير شبكة العمل، وجهازًا غير جهاز العمل؛ وهذا',
    guide: 'دليلنا لمشاركة المعلومات بأمان',
    end: '.',
    fingerprint: 'النموذج لنا إذا أظهر هذه الكلمات:',
  },
  uk: {
    opening: 'Маєте інформацію чи історію?',
    contact: 'Зв’язатися з тими, хто готував цю статтю, можна так:',
    kinds: {
      signal: (value) => `Signal: ${value}`,
      email: (value) => `пошта: ${value}`,
      phone: (value) => `телефон: ${value}`,
      whatsapp: (value) => `WhatsApp: ${value}`,
      threema: (value) => `Threema: ${value}`,
    },
    form: 'наша форма',
    answer: ', через яку відповідь може дійти до вас без вашого імені',
    use: 'Пишіть з особистої пошти, не через робочу мережу Wi-Fi і не з робочого пристрою; ось',
    guide: 'наш посібник, як безпечно передати інформацію',
    end: '.',
    fingerprint: 'Форма наша, якщо на ній ці слова:',
  },
  ru: {
    opening: 'Есть информация или история?',
    contact: 'Связаться с теми, кто готовил эту статью, можно так:',
    kinds: {
      signal: (value) => `Signal: ${value}`,
      email: (value) => `почта: ${value}`,
      phone: (value) => `телефон: ${value}`,
      whatsapp: (value) => `WhatsApp: ${value}`,
      threema: (value) => `Threema: ${value}`,
    },
    form: 'наша форма',
    answer: ', через которую ответ может дойти до вас без вашего имени',
    use: 'Пишите с личной почты, не через рабочую сеть Wi-Fi и не с рабочего устройства; вот',
    guide: 'наше руководство, как безопасно передать информацию',
    end: '.',
    fingerprint: 'Форма наша, если на ней эти слова:',
  },
  zh: {
    space: '',
    opening: '您有线索或故事要分享吗？',
    contact: '请通过以下方式联系本文记者：',
    kinds: {
      signal: (value) => `Signal：${value}`,
      email: (value) => `邮箱：${value}`,
      phone: (value) => `电话：${value}`,
      whatsapp: (value) => `WhatsApp：${value}`,
      threema: (value) => `Threema：${value}`,
    },
    form: '我们自己的表单',
    answer: '，在那里不用留下姓名也可能收到答复',
    use: '请使用个人邮箱、非工作用的 Wi-Fi 网络和非工作用的设备；这里是',
    guide: '我们的安全分享信息指南',
    end: '。',
    fingerprint: '如果表单显示以下词语，它就是我们的：',
  },
  fa: {
    opening: 'اطلاعات یا ماجرایی برای گفتن دارید؟',
    contact: 'با نویسندهٔ این گزارش از این راه‌ها تماس بگیرید:',
    kinds: {
      signal: (value) => `Signal: \u2066${value}\u2069`,
      email: (value) => `ایمیل: \u2066${value}\u2069`,
      phone: (value) => `تلفن: \u2066${value}\u2069`,
      whatsapp: (value) => `WhatsApp: \u2066${value}\u2069`,
      threema: (value) => `Threema: \u2066${value}\u2069`,
    },
    form: 'فرم خودمان',
    answer: '، که در آن پاسخ می‌تواند بدون نام شما به دستتان برسد',
    use: 'از ایمیل شخصی، و از شبکهٔ وای‌فای و دستگاهی که مال کار نیستند استفاده کنید؛ این هم',
    guide: 'راهنمای ما برای رساندن امن اطلاعات',
    end: '.',
    fingerprint: 'فرم از ماست اگر این کلمه‌ها را نشان دهد:',
  },
};
