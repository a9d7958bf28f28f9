# Formação: cursos, edições, inscrições.

mode-in-person = Presencial
mode-online-live = Em linha, em direto
mode-self-paced = Ao seu ritmo

training-title = Formação
training-lead = Cursos para quem trabalha na administração pública e quer mudar um serviço com as pessoas que o usam.
training-new = Criar curso
training-mine = As minhas inscrições
training-none = Ainda não há cursos. Entretanto, os guias ensinam os mesmos métodos.
training-see-guides = Ver os guias
training-see-courses = Ver os cursos
training-hours = { $hours } h
training-next-edition = Próxima edição: { $dates }
training-no-edition = Sem edição marcada.
training-month = { $month } de { $year }
training-kicker = Curso
training-is-draft = Isto é um rascunho: só a equipa do laboratório o vê.
training-audience = A quem se destina
training-outcomes = O que vai saber fazer
training-modules = Módulos
training-modules-text =
    { $count ->
        [one] 1 módulo, { $hours } h
       *[other] { $count } módulos, { $hours } h
    }
training-by-mode = Horas por modalidade
training-mode = Modalidade
training-mode-choose = Escolha a modalidade
training-hours-head = Horas
training-total = Total
training-length = Duração
training-source = Fonte
training-see-editions = Ver as edições e inscrever‑se
training-editions = Edições
training-no-editions = Ainda não há edições marcadas deste curso.
training-enrol = Inscrever-me nesta edição
training-enrol-waiting = Ficar em lista de espera
training-sign-in-to-enrol = Entrar para se inscrever
training-cancel = Cancelar a minha inscrição
training-cancel-question = O seu lugar passa para quem está à espera.
training-publish = Publicar curso
training-edit = Editar curso
training-edit-title = Editar o curso
training-save = Guardar alterações
training-save-draft = Guardar rascunho
training-new-edition = Marcar edição
training-edition-edit = Editar edição
training-edition-publish = Publicar edição
training-edition-save-draft = Guardar rascunho da edição
training-call-off = Cancelar a edição
training-call-off-button = Cancelar a edição e avisar todos
training-outcomes-hint = Uma capacidade por linha, a começar por um verbo.
training-source-hint = De onde vêm os factos sobre este curso, se não são seus.
training-modules-hint = Um módulo por linha, pela ordem em que se fazem. As linhas vazias não contam.
training-more-modules = Acrescentar módulos
training-module = Módulo { $number }
training-module-description = O que se faz
training-module-guides = Guias que usa
training-module-guides-hint = Os endereços dos guias, separados por vírgulas. Por exemplo: interviews, journey-map
training-hours-hint = Em quartos de hora. Por exemplo: 1,5
training-starts = Começa
training-ends = Termina
training-date-hint = Um dia (2027-03-15), ou só o mês (2027-03) enquanto o dia não está decidido.
training-place-hint = Em branco, enquanto não está decidido.
training-notes = Notas
training-notes-hint = Dias da semana, horas, quem paga.
training-enrolment = Inscrições
training-mine-lead = As edições em que se inscreveu e como está cada uma.
training-mine-none = Ainda não se inscreveu em nenhum curso.
training-completed = Concluído
training-waiting-at = Em lista de espera, posição { $position }
training-completed-title = Conclusão
training-completed-label = Quem concluiu o curso?
training-completed-hint = Marque quem fez todos os módulos.
training-completed-submit = Guardar conclusões

error-course-hours = Escreva as horas em quartos, entre 0,25 e 200. Por exemplo: 1,5
error-course-guides = Escreva endereços de guias separados por vírgulas, no máximo 20. Por exemplo: interviews, journey-map
error-edition-date = Escreva um dia (2027-03-15) ou um mês (2027-03).
error-edition-ends-before-start = O fim não pode ser antes do início. Corrija uma das datas.

flash-course-created = Rascunho guardado. Reveja-o e publique quando estiver pronto.
flash-course-saved = Alterações guardadas.
flash-course-published = Curso publicado.
flash-edition-created = Edição guardada como rascunho. Publique-a quando estiver pronta.
flash-edition-published = Edição publicada.
flash-edition-called-off = Edição cancelada. Quem estava inscrito recebe uma mensagem.
flash-enrolled = Tem lugar nesta edição. Enviámos uma mensagem com a confirmação.
flash-enrolled-waiting = Está em lista de espera. Se vagar um lugar, é seu e avisamos por correio eletrónico.
flash-enrolment-closed = As inscrições nesta edição não estão abertas. Veja as outras edições.
flash-enrolment-cancelled = Inscrição cancelada.
flash-completed-saved = Conclusões guardadas.

# Mensagens de correio.
mail-training-confirmed-subject = Tem lugar: { $title }
mail-training-confirmed-body =
    Olá, { $name },

    Tem lugar no curso «{ $title }».

    Quando: { $when }
    Onde: { $where }
    { $page }

    Se não puder vir, cancele na página do curso, para que outra pessoa tenha o lugar.

    { $lab }
    { $contact }
mail-training-waiting-subject = Em lista de espera: { $title }
mail-training-waiting-body =
    Olá, { $name },

    A edição do curso «{ $title }» ({ $when }) está cheia. Está em lista de espera, na posição { $position }.
    Se vagar um lugar, é seu e avisamos logo.
    { $page }

    { $lab }
    { $contact }
mail-training-moved-up-subject = Vagou um lugar para si: { $title }
mail-training-moved-up-body =
    Olá, { $name },

    Vagou um lugar no curso «{ $title }», e é seu.

    Quando: { $when }
    Onde: { $where }
    { $page }

    Se já não puder vir, cancele na página do curso, para que outra pessoa tenha o lugar.

    { $lab }
    { $contact }
mail-training-changed-subject = Mudou a data ou o lugar: { $title }
mail-training-changed-body =
    Olá, { $name },

    A edição do curso «{ $title }» em que tem lugar mudou. Agora é assim:

    Quando: { $when }
    Onde: { $where }
    { $page }

    { $lab }
    { $contact }
mail-training-called-off-subject = Cancelada: { $title }
mail-training-called-off-body =
    Olá, { $name },

    A edição do curso «{ $title }» marcada para { $when } foi cancelada e não se realiza.
    Lamentamos o incómodo. As outras edições estão aqui:
    { $page }

    { $lab }
    { $contact }
