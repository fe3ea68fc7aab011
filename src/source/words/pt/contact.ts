/** Portuguese: what pages say about reporters' channels and callouts. No native reader has checked this translation yet. */
import type { ContactWords } from '../en/contact.ts';

export const contact: ContactWords = {
  ways: 'Outros meios',
  waysTo: (name) => `Outros meios de contato com ${name}`,
  via: (name, ways) => `Para falar com ${name}: ${ways}, ou o formulário deste site.`,
  use: 'Use um endereço de e-mail pessoal, uma rede que não seja do trabalho e um aparelho que não seja do trabalho; aqui está',
  guide: 'nosso guia para compartilhar informações com segurança',
  end: '.',
  order: 'Primeiro os que protegem você melhor. Seja qual for o meio: seu próprio aparelho, não uma rede do trabalho.',
  protects: 'Protege',
  leaves: 'Não protege',
  better: 'Faça assim',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'Selecione e copie.',
  qr: (name) => `Código para escanear: ${name}`,
  scan: 'Escaneie com o telefone que você vai usar: assim nada fica no histórico deste aparelho.',
  key: 'Chave pública',
  languages: 'Lê em:',
  asks: 'O que perguntamos agora',
  answer: 'Responder a isto',
  askedBy: (name) => `Pergunta de ${name}.`,
  goesTo: (names) => `Sua resposta vai para ${names}.`,
  which: 'Seu link pode se referir a uma destas perguntas',
  whichOne: 'Esta',
  until: (day) => `A pergunta fica aberta até ${day}.`,
  story: (host) => `Ler a matéria em ${host}`,
  aboutElse: 'Escrever sobre outra coisa',
  ended: 'A pergunta do seu link não é mais feita',
  endedText: 'Ela terminou, ou o fim do link está danificado. Você pode escrever mesmo assim.',
  again: 'Abra seu link mais uma vez',
  againText:
    'Esta página não guarda a qual pergunta você veio responder. Abra o link de novo onde você o encontrou, ou escreva sem ele e diga do que se trata.',
  network: {
    asking: 'Vendo o que este site enxerga da sua conexão…',
    failed: 'Este site não conseguiu dizer o que enxerga da sua conexão.',
    retry: 'Perguntar de novo',
    theirs: (network) => `Este site vê sua conexão como ${network}`,
    theirsText: (organisation) =>
      `Isso parece ser ${organisation}. Se você trabalha lá, pare aqui: feche esta página e volte por uma rede que não seja de lá, com um aparelho que não seja de lá.`,
    tor: 'Você vem pelo Tor: este site não vê seu próprio endereço.',
    named: (network) =>
      `Este site vê sua conexão como ${network}. Se é onde você trabalha, pare aqui e use outra rede. Se é o provedor da sua casa ou do seu celular, é assim que deve ser.`,
    address: (address) =>
      `Este site vê o endereço ${address}. Ele não tem uma lista que diga de quem é: se você está em uma rede do trabalho, use outra.`,
    near: 'Este site só vê uma máquina à frente dele, não sua conexão. Verifique por conta própria que ela não é do trabalho.',
    unseen: 'Este site não consegue saber que rede você usa. Verifique por conta própria que ela não é do trabalho.',
    blind:
      'Ele não consegue ver uma VPN do trabalho em uma rede de casa. O que ele viu é dito só a você e não é guardado.',
  },
  mail: {
    theirs: (domain, organisation) =>
      `${domain} parece ser o e-mail de ${organisation}. Quem o administra pode ler. Um endereço novo em um provedor de uso pessoal é mais seguro.`,
    unknown: (domain) =>
      `Se ${domain} é do seu trabalho ou da sua escola, outras pessoas podem ler os e-mails ali. Um endereço novo em um provedor de uso pessoal é mais seguro.`,
  },
  kinds: {
    onion: {
      name: 'Serviço onion',
      protects: 'Quem você é, diante do site e de todos no caminho. Só abre no Navegador Tor.',
      leaves: 'Na sua rede é possível ver que o Tor é usado.',
      better: 'Digite ou copie o endereço no Navegador Tor, em uma rede que não seja do trabalho.',
    },
    signal: {
      name: 'Signal',
      protects: 'O que você escreve e diz. O Signal não guarda quase nada sobre quem escreve para quem.',
      leaves: 'O Signal tem seu número de telefone. Seu contato na redação vê o nome do seu perfil.',
      better: 'Crie um nome de usuário, oculte seu número, use um nome neutro, ative as mensagens temporárias.',
    },
    post: {
      name: 'Correio',
      protects: 'Uma carta sem remetente não deixa conta nem rede.',
      leaves: 'A letra, as impressões digitais, o lugar de onde foi enviada. As impressoras marcam as páginas.',
      better:
        'Sem remetente. Poste longe de casa e do trabalho, em uma caixa de coleta na rua. Não guarde cópia no trabalho.',
    },
    threema: {
      name: 'Threema',
      protects: 'O que você escreve. Não precisa de número de telefone.',
      leaves: 'O aplicativo foi comprado ou registrado em algum lugar.',
      better: 'Compare o ID com esta página, e crie um ID sem número.',
    },
    age: {
      name: 'Arquivos para age',
      protects: 'O que está em um arquivo que você tranca com o age para este destino.',
      leaves: 'Como você o envia, e o tamanho e o nome do arquivo.',
      better: 'Primeiro tranque com o age, depois envie o arquivo por outro destes meios.',
    },
    pgp: {
      name: 'E-mail com PGP',
      protects: 'O texto de um e-mail, não o assunto.',
      leaves: 'Quem escreve para quem, quando, e o assunto.',
      better: 'Uma conta de e-mail nova, assunto vazio, e compare a impressão digital da chave com esta página.',
    },
    whatsapp: {
      name: 'WhatsApp',
      protects: 'O que você escreve, no caminho.',
      leaves: 'A dona do WhatsApp vê quem escreve para quem e quando. Os backups podem conter tudo.',
      better: 'De preferência o Signal. Desative os backups e ative as mensagens temporárias.',
    },
    email: {
      name: 'E-mail',
      protects: 'Pouco: os provedores dos dois lados, e aqueles a quem eles devem responder, podem ler.',
      leaves: 'Quem, quando, o quê e, muitas vezes, de onde.',
      better: 'Uma conta nova em um provedor de uso pessoal, aberta na sua própria rede. Nunca uma do trabalho.',
    },
    phone: {
      name: 'Telefone',
      protects: 'Não fica nenhum texto. Não protege mais nada.',
      leaves: 'Quem ligou para quem, quando, por quanto tempo e de onde: as operadoras guardam.',
      better: 'Diga pouco. Peça para usar o Signal. Não de um telefone do trabalho.',
    },
  },
};
