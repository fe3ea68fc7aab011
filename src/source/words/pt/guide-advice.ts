/** Portuguese: who looks, what one does, and who helps. No native reader has checked this translation yet. */
import type { AdviceTopics } from '../../guide/guide-words.ts';

export const advice: AdviceTopics = {
  'who-looks': {
    title: 'Quem poderia procurar você',
    lead: 'Pergunte três coisas: quem gostaria de saber que foi você, o que essa pessoa ou instituição pode ver, e o que poderia acontecer depois? Tome a mais poderosa como medida.',
    points: [
      {
        what: 'Seu empregador',
        why: 'Pode ver os aparelhos, as contas e a rede do trabalho, os crachás de acesso e as impressoras, e sabe quem tinha acesso a um documento.',
        see: ['device', 'network', 'files'],
      },
      {
        what: 'Seu provedor de internet ou sua operadora de telefone',
        why: 'Vê que sites uma conexão abre, para quem um telefone liga e onde ele está. Guarda uma parte disso, e pode receber ordem de entregar.',
        see: ['network', 'phone'],
      },
      {
        what: 'Um Estado',
        why: 'Pode ordenar que provedores, bancos, operadoras e tribunais ajudem, fazer buscas em uma casa e levar aparelhos. Pode olhar para trás anos depois.',
        see: ['in-person', 'legal'],
      },
      {
        what: 'Seu parceiro ou sua parceira, ou alguém em casa',
        why: 'Pode conhecer suas senhas, pegar seu telefone, compartilhar suas contas ou ter posto no aparelho algo que lhe passa informações. Use um aparelho que essa pessoa nunca teve.',
        see: ['device', 'already'],
      },
      {
        what: 'Quem é dono do imóvel que você aluga, quem mora ao lado ou qualquer pessoa por perto',
        why: 'Pode administrar o Wi-Fi do prédio, ver sua correspondência e suas visitas, ou ter uma câmera na porta.',
        see: ['network', 'post'],
      },
    ],
    open: 'Um círculo pequeno. Se só poucas pessoas poderiam saber o que você conta, o próprio conteúdo aponta para você, por melhor que tenha sido enviado. Diga ao seu contato na redação como o círculo é pequeno.',
  },

  files: {
    title: 'Arquivos e o que há escondido neles',
    lead: 'Um documento pode dizer quem o pegou: pelo que está escondido nele, e por quem podia abri-lo. Antes de pegar qualquer coisa, peça ajuda jurídica se puder.',
    points: [
      {
        what: 'Pergunte-se quem mais tinha acesso, e quando',
        why: 'Abrir, copiar, imprimir e enviar um arquivo muitas vezes fica registrado. Se só você o abriu naquela semana, ele aponta para você.',
        see: ['legal'],
      },
      {
        what: 'Não envie arquivos para suas próprias contas, e não conecte pen drive no trabalho',
        why: 'As duas coisas costumam ser registradas ou bloqueadas.',
      },
      {
        what: 'Procure marcas feitas para uma única pessoa',
        why: 'Um nome atravessado na página, um número na margem, uma palavra ou um espaço alterados podem ser diferentes em cada cópia.',
      },
      {
        what: 'Uma foto da tela com um telefone pessoal não deixa registro de impressão',
        why: 'Mas ela pode mostrar um reflexo, sua mesa ou uma marca na tela, e a imagem pode conter lugar e hora.',
      },
      {
        what: 'Metadados: autoria, aparelho, lugar, hora, versões anteriores',
        why: 'Imagens, PDF e arquivos de escritório os carregam. A limpeza remove o que foi encontrado, não o que foi escrito.',
      },
      {
        what: 'Guarde o original sem alterações, onde for permitido tê-lo',
        why: 'Os dados escondidos podem ser o que prova que ele é verdadeiro. Deixe a redação decidir o que se mostra.',
      },
      {
        what: 'Primeiro descreva o que você tem, depois decidam em conjunto como será entregue',
        why: 'Muitas vezes basta uma descrição. Peça que o próprio documento não seja publicado, se ele puder apontar para você.',
      },
    ],
    open: 'Uma lista curta de pessoas que tinham o arquivo. Nenhuma limpeza aumenta essa lista.',
  },

  behaviour: {
    title: 'Antes e depois',
    lead: 'Mais fontes são descobertas pelo que fizeram em torno do envio do que pelo que enviaram. O melhor disfarce é um dia comum.',
    points: [
      {
        what: 'Não conte a ninguém, nem mesmo a pessoas amigas',
        why: 'Quem não sabe de nada não pode deixar escapar nem ser perguntado.',
      },
      {
        what: 'Não pesquise nem siga os jornalistas ou esta redação com suas próprias contas ou do trabalho',
        why: 'Pesquisas e perfis seguidos ficam guardados, e mostram interesse antes de haver uma matéria.',
      },
      {
        what: 'Não faça nada incomum: nem folga repentina, nem impressão em massa, nem faxina de arquivos',
        why: 'Nos registros se procura o que é diferente de outros dias.',
      },
      {
        what: 'Faça anotações em papel, poucas, longe do trabalho, e destrua-as no final',
        why: 'Notas no telefone são sincronizadas e vão para backups.',
      },
      {
        what: 'Conte com dias, não com horas',
        why: 'Jornalistas verificam antes de responder. Escrever de novo às pressas de um lugar ruim custa mais do que esperar.',
      },
      {
        what: 'Quando a matéria sair, leia como os outros leem, e diga sobre ela o que os outros dizem',
        why: 'Quem a abre primeiro, ou sabe mais do que ela conta, atrai olhares.',
      },
      {
        what: 'Se perguntarem a você, não minta e não explique de imediato',
        why: 'Você pode pedir tempo e orientação. Uma mentira pode prejudicar você mais do que a visita.',
        see: ['legal'],
      },
    ],
    open: 'O acaso, e uma memória melhor que a sua: alguém que viu você ler, imprimir ou perguntar.',
  },

  confidential: {
    title: 'O que significam “confidencial” e “em off”',
    lead: 'Estas palavras significam coisas diferentes para pessoas diferentes. Combine antes de contar qualquer coisa, em palavras simples, com quem vai escrever a matéria.',
    points: [
      {
        what: 'Primeiro combine, depois fale',
        why: 'O que foi dito antes de um acordo pode ser usado, com seu nome. Uma mensagem enviada aqui ainda não é um acordo.',
      },
      {
        what: 'Pergunte como descreveriam você',
        why: '“Alguém que trabalha no setor” pode se aplicar a só três pessoas. Combine as palavras.',
      },
      {
        what: 'Pergunte quem mais vai saber na redação',
        why: 'Quem edita e quem cuida da parte jurídica muitas vezes pergunta o nome de uma fonte.',
      },
      {
        what: 'Pergunte o que acontece se um tribunal ordenar',
        why: 'Alguns países protegem por lei as fontes de jornalistas, outros quase não protegem. Jornalistas podem prometer o que farão, não o que um tribunal fará.',
      },
    ],
    details: {
      title: 'As palavras, como a maioria das redações as usa',
      items: [
        { term: 'Em on (on the record)', text: 'Pode ser publicado com seu nome.' },
        {
          term: 'Sem atribuição (on background)',
          text: 'Pode ser publicado, sem seu nome, com uma descrição que você aceitou.',
        },
        {
          term: 'Deep background',
          text: 'Pode ser usado, sem dizer de modo algum que veio de alguém. Há menos acordo sobre o que isto significa.',
        },
        {
          term: 'Off total (off the record)',
          text: 'Não é para ser publicado. Quem recebe a informação fica sabendo mesmo assim, e pode tentar descobrir por outro caminho. Muita gente diz “em off” apenas para “sem o nome”: peça que esclareçam.',
        },
        {
          term: 'Confidencial',
          text: 'Quem recebe a informação sabe quem você é e se compromete a não dizer. Não é anônimo.',
        },
        {
          term: 'Anônimo',
          text: 'Quem recebe a informação também não sabe quem você é. É mais difícil de verificar, e de acreditar.',
        },
      ],
    },
    open: 'Um descuido na redação, e uma lei mais forte do que a palavra dada.',
  },

  'what-to-write': {
    title: 'O que uma mensagem deve conter',
    lead: 'É preciso poder verificá-la sem você. Poucas frases exatas valem mais do que uma história longa.',
    points: [
      { what: 'O que aconteceu, onde, quando e quem fez', why: 'Datas, lugares e nomes podem ser verificados.' },
      {
        what: 'Como você sabe',
        why: 'Viu, ouviu, leu ou alguém contou? Separe o que você sabe do que você supõe.',
      },
      {
        what: 'O que poderia mostrar isso',
        why: 'Um documento, um registro público, outra testemunha. Descreva; não corra riscos para conseguir.',
        see: ['files'],
      },
      {
        what: 'A quem isso prejudica, e se ainda continua',
        why: 'Isso decide com que rapidez alguém precisa agir.',
      },
      {
        what: 'Quantas outras pessoas sabem disso',
        why: 'Assim a redação pode avaliar o que apontaria para você.',
      },
      {
        what: 'O que não deve ser publicado, e como entrar em contato com você com segurança',
        why: 'Indique um meio e uma hora, ou guarde as palavras de um codinome. Sem um nem outro, ninguém pode perguntar nada a você.',
        see: ['confidential'],
      },
      {
        what: 'Deixe de fora o que só você poderia saber, e suas expressões de costume',
        why: 'As duas coisas apontam para você, se o texto algum dia for visto.',
      },
    ],
    open: 'Que não dê em nada. Nem toda informação vira matéria, e uma verdadeira pode não chegar a ser provada.',
  },

  answer: {
    title: 'Como uma resposta chega até você',
    lead: 'Você pode ler uma resposta neste site, sem deixar endereço. Antes de sua mensagem ser enviada, doze palavras são mostradas a você. Elas são tudo de que se precisa depois.',
    points: [
      {
        what: 'Escreva as doze palavras em papel, na ordem',
        why: 'Elas são criadas no seu aparelho. Ninguém mais as tem, e ninguém pode recuperá-las.',
      },
      {
        what: 'Guarde o papel longe de tudo o que diga para que ele serve',
        why: 'Quem o encontrar pode ler as respostas e escrever como se fosse você. Uma foto ou uma nota no telefone é copiada para outros lugares.',
        see: ['behaviour'],
      },
      {
        what: 'Olhe daqui a alguns dias: abra este site, “Ler uma resposta”, e digite as palavras',
        why: 'Nada é enviado a você: nem e-mail, nem ligação. Quem escreve por outro meio pode ser outra pessoa.',
      },
      {
        what: 'Olhe com o mesmo tipo de aparelho e de rede de antes, não do trabalho',
        why: 'Que alguém abriu este site de novo é tão visível quanto na primeira vez. O que está na caixa não é.',
        see: ['device', 'network'],
      },
      {
        what: 'Apague o que leu, e feche a caixa',
        why: 'Uma resposta fica por algumas semanas, a menos que você a apague. A redação vê então que ela foi recolhida, e nada mais.',
      },
      {
        what: 'Responda ali, ou não diga nada',
        why: 'O que você escreve ali chega aos mesmos jornalistas, na mesma conversa. Você não deve resposta a ninguém.',
      },
    ],
    open: 'Que não venha resposta, que alguém encontre suas palavras, e que um servidor que não seja honesto retenha uma resposta.',
  },

  already: {
    title: 'E se eu já abri isto no trabalho, ou no meu telefone do trabalho?',
    lead: 'Mantenha a calma. Abrir uma página não é enviar uma informação, e em toda parte se leem sites de notícias. O que se costuma registrar é que um aparelho esteve aqui, e quando. Um aparelho ou uma rede vigiados de perto registram mais.',
    points: [
      {
        what: 'Feche a janela, e siga com seu dia',
        why: 'O que mais chama a atenção em uma visita costuma ser o que alguém faz depois dela.',
      },
      {
        what: 'Não apague nada em um aparelho do trabalho, nem o formate ou devolva antes da hora',
        why: 'Os registros da rede estão em outro lugar. Apagar chama a atenção, pode violar regras ou a lei, e pode destruir o que ajudaria você.',
      },
      {
        what: 'Não pergunte a ninguém no trabalho o que é registrado',
        why: 'A pergunta é lembrada por mais tempo do que a visita.',
      },
      {
        what: 'Em um aparelho que é só seu, você pode retirar esta única visita do histórico',
        why: 'Se alguém em casa o olha, um histórico vazio pode dizer a essa pessoa mais do que uma linha. Nesse caso, deixe-a, e use outro aparelho.',
      },
      {
        what: 'Se você escreveu algo ali, considere que pode ter sido visto',
        why: 'Um aparelho vigiado pode ver o texto antes que seja trancado. De um aparelho mais seguro, diga à redação o que foi enviado, quando e de onde.',
      },
      {
        what: 'De agora em diante, use outro aparelho em outra rede',
        why: 'Uma visita é um sinal fraco. Muitas são um padrão.',
        see: ['device', 'network'],
      },
      {
        what: 'Se perguntarem a você, não invente um motivo: peça orientação primeiro',
        why: 'Você pode dizer que quer falar com alguém antes de responder.',
        see: ['legal'],
      },
    ],
    open: 'Não temos como saber o que foi registrado, nem quem vai olhar. Se muito depende disso, peça ajuda jurídica antes de continuar.',
  },

  legal: {
    title: 'Onde há ajuda jurídica',
    lead: 'Esta página não é orientação jurídica. O que a lei protege varia conforme o país, conforme o que você conta e conforme a quem conta. Pergunte antes de entregar documentos, se ainda puder.',
    points: [
      {
        what: 'Uma organização de apoio a quem denuncia',
        why: 'Conhece a lei do país para pessoas como você. Muitas orientam de graça e em sigilo: pergunte se esta faz isso.',
      },
      {
        what: 'Um advogado ou uma advogada que represente você, ou um sindicato',
        why: 'Na maioria dos países, a advocacia tem de guardar seu segredo. Pergunte antes se também trabalha para o outro lado.',
      },
      {
        what: 'Um serviço de ajuda contra violência doméstica, ou uma associação de inquilinos',
        why: 'Sabem como pessoas da casa ou proprietários vigiam, e como planejar um passo seguro.',
      },
      {
        what: 'Não os advogados da empresa, nem os nossos',
        why: 'Os da empresa agem pela empresa, e os da redação pela redação. Um canal de denúncias do seu empregador pertence ao seu empregador.',
      },
      {
        what: 'Procure-os como abriria este site',
        why: 'Uma busca por ajuda jurídica pode mostrar tanto quanto uma busca por jornalistas.',
        see: ['device', 'network'],
      },
    ],
    details: {
      title: 'Algumas bem conhecidas',
      items: [
        { term: 'Ligue 180, Central de Atendimento à Mulher', text: 'Brasil; para perigo em casa' },
        { term: 'Whistleblowing International Network', text: 'internacional; seus membros estão em muitos países' },
        {
          term: 'Transparency International',
          text: 'internacional; centros de orientação em muitos países, entre eles o Líbano',
        },
        { term: 'PPLAAF', text: 'África' },
        { term: 'The Signals Network', text: 'Estados Unidos e Europa; para pessoas que falaram com a imprensa' },
        { term: 'Government Accountability Project; Whistleblower Aid', text: 'Estados Unidos' },
        { term: 'Protect', text: 'Reino Unido' },
        { term: 'Maison des Lanceurs d’Alerte', text: 'França' },
        { term: 'Whistleblower-Netzwerk', text: 'Alemanha' },
        { term: 'Pištaljka', text: 'Sérvia' },
        { term: 'National Domestic Violence Hotline', text: 'Estados Unidos; para perigo em casa' },
      ],
    },
    open: 'Um nome aqui é um lugar onde perguntar, não uma promessa de que possam cuidar do seu caso. Verifique que a organização ainda existe e que você encontrou a verdadeira.',
  },
};
