# Sessões de cocriação, e o que sessões e edições de cursos têm em comum: os lugares.

seat-confirmed = Com lugar
seat-waiting = Em lista de espera
seat-cancelled = Cancelada
gate-open = Abertas
gate-closed = Fechadas
seats-status-draft = Rascunho
seats-status-published = Publicada
seats-status-cancelled = Cancelada
place-in-person = Presencial
place-online = Em linha
place-both = Presencial e em linha
seats-opening-draft = Rascunho
seats-left =
    { $count ->
        [one] 1 lugar
       *[other] { $count } lugares
    }
seats-waiting-list = Lista de espera
seats-opening-closed = Inscrições fechadas
seats-opening-over = Já começou ou terminou
seats-opening-called-off = Cancelada
seats-own-confirmed = Tem lugar reservado.
seats-own-waiting = Está em lista de espera, na posição { $position }. Se vagar um lugar, é seu e avisamos por correio eletrónico.

participants-states = Estado das inscrições
participants-none = Não há ninguém neste estado.
participants-caption = Pessoas inscritas
participants-name = Nome
participants-email = Correio eletrónico
participants-needs = Precisa de
participants-registered = Inscrição
participants-download = Descarregar a lista (CSV)
participants-of-capacity =
    { $capacity ->
        [one] de 1 lugar
       *[other] de { $capacity } lugares
    }
participants-state = Estado
participants-done = Presença ou conclusão
participants-yes = sim
participants-no = não

sessions-title = Sessões de cocriação
sessions-past-title = Sessões de cocriação que já passaram
sessions-lead = Oficinas em que quem usa um serviço e quem o presta o desenham em conjunto. Inscreva-se numa: não precisa de conta nem de experiência.
sessions-tabs = Quando
sessions-coming = Próximas
sessions-past = Anteriores
sessions-filter-open = Só com lugares
sessions-project = Projeto
sessions-all-projects = Todos os projetos
sessions-none-coming-project = Este projeto não tem sessões marcadas. Veja as que já fez.
sessions-none-past-project = Este projeto ainda não fez sessões.
sessions-none-coming = Não há sessões marcadas. Veja o que se fez nas anteriores.
sessions-none-open = Nenhuma das próximas sessões tem lugares livres. Pode ficar em lista de espera.
sessions-none-past = Ainda não houve sessões.
sessions-see-all = Ver todas as sessões
sessions-see-coming = Ver as próximas sessões
sessions-see-past = Ver as sessões anteriores
sessions-new = Criar sessão
sessions-place-both = { $address } e em linha

session-kicker = Sessão de cocriação
session-is-draft = Isto é um rascunho: só a equipa do laboratório o vê.
session-is-called-off = Esta sessão foi cancelada e não se realiza.
session-preparation = O que precisa de trazer ou saber
session-agenda = Agenda
session-agenda-text =
    { $count ->
        [one] 1 bloco, { $duration }
       *[other] { $count } blocos, { $duration }
    }
session-when = Quando
session-length = Duração
session-where = Onde
session-seats = Lugares
session-closes = Inscrições até
session-online = Em linha. Quem tem lugar recebe a ligação por correio eletrónico.
session-also-online = Também em linha: quem tem lugar recebe a ligação por correio eletrónico.
session-calendar = Guardar no calendário (.ics)
session-publish = Publicar sessão
session-edit = Editar
session-participants = Pessoas inscritas
session-call-off = Cancelar a sessão
session-call-off-question =
    { $count ->
        [0] A página passa a dizer que não se realiza. Não se pode desfazer.
        [one] A pessoa inscrita recebe uma mensagem e a página passa a dizer que não se realiza. Não se pode desfazer.
       *[other] As { $count } pessoas inscritas ou em espera recebem uma mensagem e a página passa a dizer que não se realiza. Não se pode desfazer.
    }
session-call-off-button = Cancelar a sessão e avisar todos
session-own-title = A sua inscrição
session-own-cancel = Cancelar a minha inscrição
session-own-cancel-question = O seu lugar passa para quem está à espera. Pode voltar a inscrever-se, se ainda houver lugar.
session-register = Inscrição
session-register-lead = Confirmamos por correio eletrónico, com a data para o seu calendário e uma ligação para cancelar.
session-register-lead-waiting =
    { $count ->
        [0] Os lugares estão ocupados. Fica em primeiro na lista de espera; se vagar um lugar, é seu e avisamos por correio eletrónico.
        [one] Os lugares estão ocupados e há 1 pessoa à espera. Se vagar um lugar para si, avisamos por correio eletrónico.
       *[other] Os lugares estão ocupados e há { $count } pessoas à espera. Se vagar um lugar para si, avisamos por correio eletrónico.
    }
session-register-submit = Inscrever-me
session-register-submit-waiting = Ficar em lista de espera
session-register-name = O seu nome
session-register-email = Endereço de correio eletrónico
session-register-email-hint = Só para mensagens sobre esta sessão.
session-register-needs = De que precisa para participar à vontade?
session-register-needs-hint = Por exemplo: intérprete de língua gestual, acesso sem degraus, uma refeição especial. Só a equipa da sessão lê.
session-register-consent = Aceito que o laboratório guarde estes dados para organizar a sessão
session-register-consent-hint = São apagados 90 dias depois da sessão. Pode cancelar a qualquer momento.
session-registered-title = Tem lugar nesta sessão
session-registered-lead = A sua inscrição ficou registada.
session-waiting-title = Está em lista de espera, na posição { $position }
session-waiting-lead = Se vagar um lugar, é seu e avisamos por correio eletrónico. Se este endereço já estava inscrito, vale a primeira inscrição: a mensagem diz como está.
session-registered-mail = Enviámos uma mensagem para o endereço que indicou, com os pormenores e uma ligação para cancelar. Se não chegar dentro de alguns minutos, veja no correio não solicitado.
session-back = Voltar à sessão
session-cancel-title = Cancelar a inscrição
session-cancel-lead = Se já não pode vir, cancele: o lugar passa para quem está à espera.
session-cancel-already = Esta inscrição já está cancelada. Não precisa de fazer mais nada.
session-cancel-over = A sessão já começou ou terminou. Não precisa de cancelar.
session-cancelled-title = Inscrição cancelada
session-cancelled-lead = Obrigado por avisar. O lugar passa para quem está à espera.
session-edit-title = Editar a sessão
session-changed-title = Entretanto, alguém alterou isto
session-changed-text = O seu texto está aqui em baixo, tal como o escreveu. Compare-o com o que está agora guardado; se voltar a guardar, fica a sua versão.
session-changed-link = Ver o que está guardado
session-save = Guardar alterações
session-save-draft = Guardar rascunho
session-title-label = Título
session-summary-label = Resumo
session-summary-hint = O que se vai fazer e para quê, em duas ou três frases.
session-preparation-hint = Materiais, conhecimentos, nada. Em branco, não aparece.
session-when-and-where = Quando e onde
session-date-label = Data
session-time-label = Hora de início
session-time-hint = Na hora local do laboratório.
session-minutes-label = Duração, em minutos
session-address-label = Morada
session-address-hint = Edifício, rua, localidade e como chegar sem degraus. Para sessões presenciais.
session-link-label = Ligação para participar em linha
session-link-hint = Começa por https://. Só a recebe quem tem lugar. Pode acrescentá-la mais tarde.
session-registration = Inscrições
session-capacity-label = Número de lugares
session-capacity-hint = De 1 a 2000. Se aumentar, quem está à espera passa a ter lugar.
session-closes-date = Fecham no dia
session-closes-time = Fecham à hora
session-closes-hint = Em branco, fecham quando a sessão começa.
session-links = Ligações
session-project = Projeto
session-project-none = Nenhum
session-guides = Métodos usados
session-agenda-hint = Um bloco por linha, pela ordem em que acontecem. As linhas vazias não contam.
session-more-blocks = Acrescentar blocos
session-block = Bloco { $number }
session-block-minutes = Minutos
session-block-title = Título
session-block-text = O que acontece
session-participants-lead = Estes nomes e endereços são apagados 90 dias depois da sessão; ficam só as contagens.
session-attendance = Presenças
session-attendance-label = Quem esteve presente?
session-attendance-hint = Marque quem veio. Os números de participantes contam-se a partir daqui.
session-attendance-submit = Guardar presenças

error-registration-consent = Sem este acordo não podemos guardar a inscrição. Assinale-o, se concorda.
error-registration-closed = As inscrições fecharam. Veja as outras sessões.
error-registration-over = Já começou ou terminou. Veja as próximas.
error-registration-called-off = Foi cancelada e não se realiza. Veja as próximas.
error-capacity-below-taken = Já há mais pessoas com lugar do que isso. Escreva um número maior, ou cancele primeiro inscrições.
error-attendance-too-early = Ainda não começou. Volte a esta página depois do início.
error-session-date = Escreva uma data no formato 2027-03-15.
error-session-time = Escreva uma hora no formato 14:30.
error-session-address = Escreva onde é, ou escolha «em linha».
error-session-link = Escreva uma ligação que comece por https://, sem espaços.
error-session-closes-after-start = As inscrições não podem fechar depois de a sessão começar.
error-session-agenda-longer = A agenda soma { $limit } minutos, mais do que a sessão. Aumente a duração ou encurte blocos.

flash-session-created = Rascunho guardado. Reveja-o e publique quando estiver pronto.
flash-session-saved = Alterações guardadas.
flash-session-published = Sessão publicada.
flash-session-called-off = Sessão cancelada. Quem estava inscrito recebe uma mensagem.
flash-registration-cancelled = Inscrição cancelada.
flash-attendance-too-early = Ainda não começou. Volte a esta página depois do início.
flash-attendance-saved = Presenças guardadas.

# Mensagens de correio.
mail-session-confirmed-subject = Tem lugar: { $title }
mail-session-confirmed-body =
    Olá, { $name },

    Tem lugar na sessão «{ $title }».

    Quando: { $when }
    Onde: { $where }

    A página da sessão, com a agenda:
    { $page }

    O ficheiro anexo guarda a data no seu calendário.
    Se não puder vir, cancele aqui, para que outra pessoa tenha o lugar:
    { $cancel }

    { $lab }
    { $contact }
mail-session-waiting-subject = Em lista de espera: { $title }
mail-session-waiting-body =
    Olá, { $name },

    A sessão «{ $title }» está cheia. Está em lista de espera, na posição { $position }.
    Se vagar um lugar, é seu e avisamos logo.

    Quando: { $when }
    { $page }

    Se já não quiser esperar, cancele aqui:
    { $cancel }

    { $lab }
    { $contact }
mail-session-moved-up-subject = Vagou um lugar para si: { $title }
mail-session-moved-up-body =
    Olá, { $name },

    Vagou um lugar na sessão «{ $title }», e é seu.

    Quando: { $when }
    Onde: { $where }
    { $page }

    O ficheiro anexo guarda a data no seu calendário.
    Se já não puder vir, cancele aqui, para que outra pessoa tenha o lugar:
    { $cancel }

    { $lab }
    { $contact }
mail-session-changed-subject = Mudou a data ou o lugar: { $title }
mail-session-changed-body =
    Olá, { $name },

    A sessão «{ $title }», em que tem lugar, mudou. Agora é assim:

    Quando: { $when }
    Onde: { $where }
    { $page }

    O ficheiro anexo atualiza o seu calendário.
    Se assim já não puder vir, cancele aqui:
    { $cancel }

    { $lab }
    { $contact }
mail-session-called-off-subject = Cancelada: { $title }
mail-session-called-off-body =
    Olá, { $name },

    A sessão «{ $title }», marcada para { $when }, foi cancelada e não se realiza.
    Lamentamos o incómodo. As próximas sessões estão aqui:
    { $page }

    { $lab }
    { $contact }
mail-session-online = em linha
mail-session-online-at = em linha, { $link }
