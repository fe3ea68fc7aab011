/** Portuguese: the contact planner. Loaded only where somebody opens it. No native reader has checked this translation yet. */
import { format } from '../../../browser/i18n/format.ts';
import type { PlannerWords } from '../en/planner.ts';

const f = format('pt');

export const planner: PlannerWords = {
  share: 'O que você quer compartilhar?',
  shares: {
    words: 'Palavras: o que eu sei ou vi',
    paper: 'Papéis',
    files: 'Alguns arquivos',
    large: 'Arquivos grandes ou gravações',
    meeting: 'Quero falar ou me encontrar com alguém',
  },
  fears: 'Quem não pode ficar sabendo?',
  fearsHint: 'Marque tudo o que se aplica, ou nada.',
  fear: {
    employer: 'Meu empregador',
    provider: 'Meu provedor de internet ou minha operadora de telefone',
    state: 'Um Estado ou suas autoridades',
    home: 'Alguém em casa',
  },
  has: 'O que você tem?',
  hasHint: 'Se não tiver certeza de algo, não marque.',
  means: {
    phone: 'Um telefone ou computador que é só meu e que o trabalho nunca gerenciou',
    network: 'Uma conexão de internet que não é do trabalho',
    tor: 'O Navegador Tor, ou posso instalá-lo',
    time: 'Tempo: pode esperar alguns dias',
  },
  waiting: 'Responda à primeira pergunta. A recomendação aparece então aqui, e muda a cada resposta.',
  result: 'Nesta ordem',
  why: 'Por quê',
  who: (names) => `Oferecido por ${f.list(names)}`,
  more: 'Mais no guia',
  again: 'Apagar as respostas',
  limits:
    'Estes são conselhos gerais. Eles não conhecem seu caso, e nenhum meio é totalmente seguro: o guia diz do que cada um não protege.',
  ways: {
    first: {
      name: 'Antes de tudo: outro aparelho, outro lugar',
      steps: [
        'Encontre um aparelho que quem você teme nunca tenha administrado nem tido em mãos: o de alguém de confiança, o de uma biblioteca, um novo.',
        'Use uma rede que não seja do trabalho nem vigiada por quem você teme, como a de um café ou de uma biblioteca.',
        'Só então passe ao próximo item desta lista. Não faça mais nada sobre este assunto a partir do aparelho vigiado.',
      ],
    },
    tor: {
      name: 'O formulário deste site, no Navegador Tor',
      steps: [
        'Obtenha o Navegador Tor em torproject.org, no seu próprio aparelho e na sua própria rede.',
        'Abra este site nele, e compare as oito palavras em “Somos nós mesmos?”.',
        'Escreva, guarde as doze palavras em papel, e veja se há resposta daqui a alguns dias, de novo no Navegador Tor.',
      ],
    },
    form: {
      name: 'O formulário deste site',
      steps: [
        'Abra uma janela privada, no seu próprio aparelho e na sua própria rede.',
        'Escolha os jornalistas, escreva, e adicione arquivos se tiver.',
        'Guarde as doze palavras em papel, e veja se há resposta daqui a alguns dias.',
      ],
    },
    meet: {
      name: 'Um encontro, depois de combinado',
      steps: [
        'Combine primeiro aqui, não por telefone: diga do que se trata, e proponha um lugar onde ninguém conheça você.',
        'Deixe seu telefone em casa, ligado como nos outros dias.',
        'Antes de contar qualquer coisa, combine o que pode ser publicado e como descreveriam você.',
      ],
    },
    onion: {
      name: 'O serviço onion da redação',
      steps: [
        'Obtenha o Navegador Tor em torproject.org, no seu próprio aparelho e na sua própria rede.',
        'Copie nele o endereço onion que está na página do ou da jornalista.',
        'Siga o que se diz ali, e guarde em papel qualquer codinome.',
      ],
    },
    signal: {
      name: 'Signal',
      steps: [
        'Instale no seu próprio telefone. Escolha um nome de usuário, e oculte seu número nas configurações.',
        'Escreva para o nome de usuário que está na página do ou da jornalista. Não o salve como contato.',
        'Ative as mensagens temporárias antes de dizer qualquer coisa.',
      ],
    },
    post: {
      name: 'Correio',
      steps: [
        'Escreva o nome do ou da jornalista e o endereço, e nenhum remetente. A letra à mão pode ser reconhecida.',
        'Pague o selo em dinheiro, e use uma caixa de coleta longe de casa e do trabalho.',
        'Não guarde cópia onde possa ser encontrada. Diga dentro como entrar em contato com você, se quiser.',
      ],
    },
    threema: {
      name: 'Threema',
      steps: [
        'Instale no seu próprio telefone, sem dar número nem endereço.',
        'Adicione o ID que está na página do ou da jornalista.',
        'Apague a conversa quando ela tiver cumprido seu papel.',
      ],
    },
    pgp: {
      name: 'E-mail com PGP',
      steps: [
        'Abra uma conta de e-mail nova só para isto, na sua própria rede.',
        'Compare a impressão digital da chave com a página do ou da jornalista.',
        'Deixe o assunto vazio: ele continua legível, assim como quem escreve para quem.',
      ],
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        'Use só se o Signal não for possível: a empresa dona vê quem escreve para quem.',
        'Desative os backups e ative as mensagens temporárias.',
        'Peça para continuar pelo Signal ou por este formulário.',
      ],
    },
    email: {
      name: 'E-mail',
      steps: [
        'Abra uma conta nova em um provedor de uso pessoal, na sua própria rede. Nunca use uma do trabalho.',
        'Diga só que você tem algo, e como entrar em contato com você: os provedores podem ler.',
        'Peça para continuar pelo Signal ou por este formulário.',
      ],
    },
    phone: {
      name: 'Telefone',
      steps: [
        'Não de um telefone do trabalho: quem liga para quem, e quando, fica guardado.',
        'Diga só que você tem algo, e nada sobre o que é.',
        'Peça para continuar pelo Signal ou por este formulário.',
      ],
    },
  },
  reasons: {
    'home-state':
      'Alguém em casa pode ter seus aparelhos em mãos ou vigiá-los, e um Estado pode perguntar aos provedores. Comece por um aparelho e um lugar que nem essa pessoa nem o Estado conheçam.',
    'home-no-device':
      'Quem compartilha um aparelho ou o configurou pode ver o que se faz nele. Use um que essa pessoa nunca tenha tido nas mãos.',
    'home-meeting':
      'Uma mensagem sobre um encontro pode ser lida por cima do ombro, e um telefone diz aonde vai. Combine a partir de um aparelho que essa pessoa nunca teve.',
    'home-paper':
      'Papel em casa pode ser encontrado, e a correspondência é vista por quem abre a caixa do correio. Descreva-o primeiro, a partir de um aparelho que essa pessoa nunca teve.',
    home: 'Alguém que conhece suas senhas, ou que às vezes fica com seu telefone, pode ler mensagens nele. Use um aparelho que essa pessoa nunca teve.',

    'state-no-device':
      'Um aparelho que outros administram passa informações a eles, e um Estado pode exigir o que eles têm. Consiga um que seja só seu, ou use papel.',
    'state-meeting':
      'Telefones registram onde estão, e ligações registram quem falou com quem. Combine um encontro pelo Tor, e vá sem telefone.',
    'state-paper':
      'O papel traz marcas das impressoras e de quem o teve, e cartas a redações podem ser vigiadas. Pergunte primeiro como entregá-lo.',
    'state-no-network':
      'Toda conexão tem um titular, e um Estado pode perguntar quem era. Use uma que não seja sua nem do trabalho.',
    'state-large':
      'Um envio grande chama a atenção em qualquer linha. Descreva primeiro o que você tem; depois envie pelo Tor, que esconde para onde vai.',
    'state-no-tor':
      'Sem o Tor, seu provedor vê que você abriu este site, e um Estado pode perguntar a ele. Obtenha primeiro o Navegador Tor, ou escreva em papel.',
    'state-no-time':
      'A pressa deixa mais rastros do que a espera. Se realmente não puder esperar, o Tor esconde mais do que qualquer outro meio rápido.',
    state:
      'Os provedores podem receber ordem de dizer o que sabem. Pelo Tor, eles sabem que você o usa, e não que site você abriu.',

    'employer-no-device':
      'Um aparelho do trabalho pode informar o que se faz nele, seja qual for o meio com que você escreve. Consiga outro, ou use papel.',
    'employer-no-network':
      'Uma rede do trabalho registra que este site foi aberto, e por qual aparelho. Vá primeiro para outra rede.',
    'provider-no-network':
      'O titular de uma linha vê que sites ela abre. Use a de alguém que não conhece você, e o Tor nela.',
    'provider-meeting':
      'Uma operadora de telefone sabe quem liga para quem e onde estão os telefones. Combine um encontro pelo Tor ou por este formulário, e vá sem telefone.',
    'provider-tor': 'Um provedor vê que o Tor é usado, e não que site é aberto, nem para quem você escreve.',
    provider:
      'Sem o Tor, um provedor vê que você abriu este site, ou que usa o Signal, mas não o que escreve. O papel não mostra nada a ele.',
    'employer-paper':
      'Copiar e imprimir no trabalho muitas vezes fica registrado, e uma cópia pode trazer uma marca. Descreva primeiro o papel, e pergunte como entregá-lo.',
    'employer-large':
      'Copiar muito de uma vez costuma ser notado no trabalho. Descreva primeiro; depois envie do seu próprio aparelho e da sua própria rede.',
    'employer-files':
      'Muitas vezes fica registrado quem abriu um arquivo, e arquivos carregam dados escondidos. Envie-os do seu próprio aparelho, e diga quem mais os tinha.',
    'employer-meeting':
      'Agendas, crachás de acesso e telefones do trabalho revelam um encontro. Combine a partir do seu próprio aparelho, longe do trabalho.',
    'employer-no-time':
      'Mesmo com pressa, não do trabalho: seu próprio aparelho e dados móveis bastam, e não demoram mais.',
    'employer-tor':
      'Se você usa seu próprio aparelho e sua própria rede, seu empregador não vê nada disso. O Tor também impede que seu provedor veja que site você abriu.',
    employer:
      'Seu empregador vê os aparelhos, as contas e as redes dele. Se você usa seu próprio aparelho e sua própria rede, ele não vê nada disso.',

    'no-device':
      'O que se faz em um aparelho que outros administram pode ser visto por eles. Outro aparelho é o primeiro passo.',
    'no-network': 'Uma rede do trabalho registra que sites foram abertos. Outra rede é o primeiro passo.',
    paper:
      'A maioria dos papéis pode primeiro ser descrita. A redação pode então dizer se o papel é necessário, e como entregá-lo.',
    large: 'Este formulário aceita arquivos grandes e continua automaticamente quando a conexão cai.',
    files:
      'Aqui os arquivos são trancados no seu aparelho antes de serem enviados. No e-mail, os provedores podem lê-los.',
    meeting:
      'Algumas linhas antes permitem que os dois lados se preparem, e combinem um lugar onde ninguém conheça nenhum deles.',
    words:
      'Este formulário não precisa de conta, e só as pessoas que você escolher podem ler o que você escreve. Os outros meios seguem do que protege mais ao que protege menos.',
  },
};
