/** Portuguese: what one reaches a reporter with, and what each way leaves open. No native reader has checked this translation yet. */
import type { WayTopics } from '../../guide/guide-words.ts';

export const ways: WayTopics = {
  device: {
    title: 'Aparelho',
    lead: 'Quem administra um aparelho pode ver o que acontece nele, antes que qualquer coisa seja trancada. Uma página da web não tem como saber se um aparelho é vigiado. Você pode olhar.',
    points: [
      {
        what: 'Use um aparelho pessoal que o trabalho nunca tenha gerenciado',
        why: 'Um aparelho gerenciado pode informar sites, programas, arquivos e às vezes a tela.',
      },
      {
        what: 'Instale primeiro as atualizações',
        why: 'Elas fecham brechas por onde outros entram.',
      },
      {
        what: 'Use o Navegador Tor ou uma janela privada, sem extensões',
        why: 'Do contrário, o histórico, a sincronização entre seus aparelhos e as extensões guardam a visita.',
      },
      {
        what: 'No Chrome ou no Edge, procure no menu “Gerenciado pela sua organização”',
        why: 'Basta uma conta do trabalho no navegador: as regras dela podem valer em um aparelho que é seu. No Chrome, o endereço chrome://management diz mais.',
      },
      {
        what: 'Se você teme alguém em casa, não remova o que encontrar',
        why: 'A remoção pode alertar essa pessoa. Use outro aparelho, como o de uma biblioteca ou de alguém de confiança, e consulte antes um serviço de ajuda.',
        see: ['legal'],
      },
    ],
    details: {
      title: 'Este aparelho é gerenciado? Como saber em um minuto',
      items: [
        {
          term: 'Windows',
          path: ['Configurações', 'Contas', 'Acessar trabalho ou escola'],
          text: 'Se a conta ou o domínio do seu empregador aparece como conectado, o trabalho conhece o aparelho. Ali, um botão “Informações” mostra o que é gerenciado.',
        },
        {
          term: 'macOS',
          path: ['Ajustes do Sistema', 'Geral', 'Gerenciamento de Dispositivos'],
          text: 'No macOS 13 e 14: Privacidade e Segurança, depois Perfis. Um perfil do trabalho significa que ele é gerenciado.',
        },
        {
          term: 'iPhone e iPad',
          path: ['Ajustes', 'Geral', 'VPN e Gerenciamento de Dispositivo'],
          text: 'Um perfil de gerenciamento ali é um sinal. Outro: “Este iPhone é supervisionado”, no alto de Ajustes ou em Geral, Sobre.',
        },
        {
          term: 'Android',
          path: ['Configurações', 'Segurança e privacidade', 'Apps do administrador do dispositivo'],
          text: 'O lugar varia conforme o fabricante: procure nas configurações por “administrador” e “gerenciado”. Um app do trabalho ali, apps com uma maleta ou uma aba “Trabalho” significam que o trabalho gerencia pelo menos uma parte.',
        },
      ],
    },
    open: 'Programas que se escondem. Não encontrar nada nesses lugares não prova que ninguém esteja vigiando.',
  },

  network: {
    title: 'Rede',
    lead: 'Uma rede não vê o que você escreve aqui, mas vê que um aparelho abriu este site, e quando. Só isso já pode bastar.',
    points: [
      {
        what: 'Não a rede do trabalho, nem mesmo o Wi-Fi de visitantes',
        why: 'O trabalho pode registrar que aparelho abriu que site.',
      },
      {
        what: 'Desligue a VPN do trabalho, em todos os aparelhos',
        why: 'Ela faz suas visitas passarem pelo trabalho, mesmo de casa.',
      },
      {
        what: 'Os dados móveis ou a conexão de casa mostram o site ao provedor',
        why: 'Isso pode bastar diante de um empregador. Não basta diante de um Estado, nem de quem administra o roteador de casa.',
      },
      {
        what: 'Uma rede pública que não seja a de costume mostra menos',
        why: 'A visita não fica então ligada ao seu próprio contrato. Pense nas câmeras, nos cartões com que você paga e no telefone no seu bolso.',
        see: ['in-person'],
      },
      {
        what: 'O Navegador Tor esconde da rede que site você abre',
        why: 'A rede ainda vê que o Tor é usado. Onde ninguém mais o usaria, como no trabalho, isso chama a atenção.',
      },
    ],
    open: 'Um aparelho vigiado, e alguém que possa comparar horários: uma visita aqui pouco antes de sair uma matéria. O servidor deste canal não grava nenhum endereço seu; outros no caminho podem gravar.',
  },

  email: {
    title: 'E-mail',
    lead: 'O e-mail é o meio mais fácil e o que mais guarda rastros. Se você puder escolher, use o formulário daqui ou o Signal.',
    points: [
      {
        what: 'Nunca de uma conta do trabalho',
        why: 'O trabalho pode ler, fazer buscas mais tarde e guardar depois que você apagar.',
      },
      {
        what: 'Um endereço pessoal novo, só para isto',
        why: 'Um antigo está ligado ao seu nome, aos seus contatos e às suas outras contas.',
      },
      {
        what: 'Sem nome verdadeiro, sem endereço de recuperação e sem seu número de telefone habitual',
        why: 'O provedor guarda o que você informa no cadastro, e de onde você entra. Se ele exigir seu número, use outro provedor.',
      },
      {
        what: 'Não diga nada no assunto',
        why: 'Remetente, destinatário, hora e assunto podem ser vistos pelos provedores, mesmo quando o texto está criptografado com PGP.',
      },
      {
        what: 'Abra só do mesmo jeito que abriria este site',
        why: 'Uma única entrada pela rede errada ou pelo telefone errado liga o endereço a você.',
        see: ['device', 'network'],
      },
    ],
    open: 'Uma ordem ao provedor de qualquer um dos lados, e uma caixa de e-mail que seja aberta mais tarde. Sem PGP, os dois provedores podem ler o texto.',
  },

  signal: {
    title: 'Signal',
    lead: 'O Signal criptografa mensagens e chamadas de ponta a ponta e guarda pouco sobre quem fala com quem. Ele vive no seu telefone, por isso o telefone tem de ser seu.',
    points: [
      {
        what: 'Só em um telefone pessoal',
        why: 'Quem administra ou desbloqueia o telefone pode ler tudo junto com você.',
        see: ['device'],
      },
      {
        what: 'Crie um nome de usuário e oculte seu número',
        why: 'Signal, Configurações, Privacidade, Número de telefone: coloque “Quem pode ver meu número” e “Quem pode me encontrar pelo número” em “Ninguém”. Para se cadastrar ainda é preciso um número.',
      },
      {
        what: 'Escreva para o nome de usuário do seu contato na redação, e não o salve na agenda',
        why: 'Um contato salvo no telefone é copiado para agendas e backups, e diz mais do que uma mensagem que sumiu.',
      },
      {
        what: 'Ative as mensagens temporárias antes da primeira',
        why: 'O que sumiu dos dois telefones não é encontrado neles depois. Para quem recebe, o tempo conta a partir da leitura.',
      },
      {
        what: 'Faça com que as notificações não mostrem nome nem texto',
        why: 'Elas aparecem na tela bloqueada, e o telefone pode guardá-las.',
      },
      {
        what: 'Veja “Dispositivos vinculados” nas configurações',
        why: 'Um computador que outra pessoa vinculou lê tudo. Remova o que você não conhece, a menos que tema o que a remoção possa provocar.',
      },
    ],
    open: 'Uma foto da tela, um telefone levado enquanto está desbloqueado, o nome que você escolheu no Signal, e o fato de que seu telefone tem o Signal.',
  },

  phone: {
    title: 'Ligações e SMS',
    lead: 'Ligações e SMS são cômodos e deixam registros em empresas que os guardam. Use-os só para combinar algo melhor.',
    points: [
      {
        what: 'Não de um telefone do trabalho nem de um ramal',
        why: 'A conta mostra o número, e a ligação pode ser gravada.',
      },
      {
        what: 'Parta do princípio de que a ligação fica registrada',
        why: 'Quem ligou para quem, quando, por quanto tempo e de onde fica guardado, em alguns países por anos.',
      },
      {
        what: 'Não ponha nada importante em um SMS',
        why: 'As operadoras podem ler, e ele fica nos dois telefones.',
      },
      {
        what: 'Um chip pré-pago no seu telefone habitual continua sendo seu telefone',
        why: 'As operadoras veem o número do próprio aparelho junto ao do chip, e em muitos países o chip é registrado em um nome.',
      },
      {
        what: 'O WhatsApp e outros criptografam o texto, não o contato',
        why: 'A empresa pode saber quem fala com quem e quando, e um backup pode não estar criptografado.',
        see: ['signal'],
      },
    ],
    open: 'Onde o telefone está. Todo telefone ligado diz isso à sua operadora, sem nenhuma ligação.',
  },

  post: {
    title: 'Correio',
    lead: 'Uma carta não precisa de conta nem de aparelho. Ela é lenta, e não pode ser chamada de volta.',
    points: [
      {
        what: 'Sem remetente, e só com o endereço da redação',
        why: 'O lado de fora passa por muitas mãos. Em alguns países ele é fotografado.',
      },
      {
        what: 'Selos comuns, comprados em dinheiro',
        why: 'Etiqueta impressa, rastreamento e carta registrada ficam ligados a um pagamento, um lugar ou um nome.',
      },
      {
        what: 'Uma caixa de coleta na rua, não um balcão, e não perto de casa ou do trabalho',
        why: 'Balcões têm câmeras e recibos, e o carimbo indica a região.',
      },
      {
        what: 'Nada impresso ou copiado no trabalho',
        why: 'As impressoras de escritório registram cada impressão. Muitas impressoras coloridas acrescentam pontos minúsculos que identificam a máquina e a hora.',
        see: ['files'],
      },
      {
        what: 'Envie uma cópia, e diga dentro como entrar em contato com você, se quiser resposta',
        why: 'O correio se perde, e sem um caminho de volta ninguém pode perguntar o que precisa perguntar.',
      },
    ],
    open: 'A letra à mão, o que o próprio documento mostra, e uma busca na correspondência da redação ou na sua casa.',
  },

  'in-person': {
    title: 'Encontro pessoal',
    lead: 'O que se diz cara a cara não deixa mensagem. Ir até lá pode deixar rastros.',
    points: [
      {
        what: 'Tenha certeza de quem é',
        why: 'Qualquer pessoa pode usar o nome de alguém da redação. Compare por um segundo caminho: o site da própria redação, o telefone geral dela, uma pergunta que só essa pessoa possa responder.',
      },
      {
        what: 'Deixe telefone, relógio e fones em casa, ligados como em qualquer outro dia',
        why: 'Eles informam onde estão. Dois telefones que se apagam juntos também dizem algo.',
      },
      {
        what: 'Um lugar aonde nenhuma das duas pessoas costuma ir, com um motivo comum para estar lá',
        why: 'Ninguém que conheça você deveria ter o que estranhar. No meio de outras pessoas você também corre menos risco.',
      },
      {
        what: 'Pense no caminho',
        why: 'Carros, passagens pagas com cartão, aplicativos de transporte e câmeras guardam onde você esteve.',
      },
      {
        what: 'Combinem o próximo passo durante o encontro',
        why: 'Cada mensagem evitada é um rastro evitado.',
      },
    ],
    open: 'Que vejam você, que sigam você, e câmeras cujas imagens são vistas mais tarde.',
  },
};
