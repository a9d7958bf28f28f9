# Administração: pessoas e funções, registo de alterações, trabalhos que falharam.

admin-title = Administração
admin-action = O que pode fazer
admin-accounts-title = Contas
admin-accounts-card = Encontrar pessoas, atribuir e retirar funções, ligá-las a entidades.
admin-accounts-search = Nome ou endereço
admin-accounts-role = Função
admin-accounts-any-role = Qualquer função
admin-accounts-empty = Nenhuma conta corresponde a esta pesquisa.
admin-accounts-all = Ver todas as contas
admin-unconfirmed =
    { $count ->
        [0] nenhuma por confirmar
        [one] e uma por confirmar
       *[other] e { $count } por confirmar
    }
admin-administrators = Administradores
admin-audit-lines = Linhas no registo de alterações
admin-jobs-waiting = Trabalhos em espera
admin-jobs-dead =
    { $count ->
        [one] Um trabalho falhou e não volta a ser tentado sem a sua decisão.
       *[other] { $count } trabalhos falharam e não voltam a ser tentados sem a sua decisão.
    }
admin-jobs-open = Ver o que falhou
admin-account-kicker = Conta
admin-account-since = Conta desde
admin-account-confirmed = Endereço confirmado
admin-account-not-confirmed = Ainda não
admin-account-unconfirmed = Por confirmar
admin-account-invented = Demonstração
admin-account-invented-text = Pessoa inventada
admin-account-history = Ver o que ficou registado sobre esta conta
admin-role = Função
admin-role-may = O que permite
admin-role-since = Atribuída
admin-role-none = Não
admin-role-grant = Atribuir
admin-role-revoke = Retirar
admin-role-innovator-may = Ter perfil na rede de inovadores.
admin-role-designer-may = Criar e gerir projetos, sessões, inquéritos, guias e cursos.
admin-role-director-may = O mesmo que um designer, e ver o portefólio.
admin-role-administrator-may = Tudo, incluindo estas páginas.
admin-memberships = Entidades
admin-memberships-empty = Esta pessoa não está ligada a nenhuma entidade.
admin-membership-role = Lugar na entidade
admin-membership-add = Ligar à entidade
admin-membership-end = Desligar
admin-member-may = Vê os rascunhos em que a entidade participa.
admin-manager-may = Também edita a página da entidade.
admin-entity = Entidade
admin-entity-choose = Escolha uma entidade
flash-role-granted = A função foi atribuída. Conta a partir da próxima página que a pessoa abrir.
flash-role-revoked = A função foi retirada.
flash-membership-set = A pessoa ficou ligada à entidade.
flash-membership-ended = A pessoa deixou de estar ligada à entidade.

admin-audit-title = Registo de alterações
admin-audit-card = Quem fez o quê, a que coisa e quando.
admin-audit-lead = Cada linha prova a anterior: uma linha mudada ou apagada nota-se. As pessoas aparecem com um número, e com o nome enquanto tiverem conta.
admin-audit-empty = Não há linhas que correspondam a este filtro.
admin-audit-all = Ver todo o registo
admin-audit-kind = Tipo de coisa
admin-audit-any-kind = Qualquer tipo
admin-audit-number = Linha
admin-audit-when = Quando
admin-audit-what = O que aconteceu
admin-audit-thing = A quê
admin-audit-who = Quem
admin-audit-platform = A plataforma
admin-audit-visitor = Visitante sem sessão
admin-audit-erased = Conta apagada ({ $pseudonym })
audit-kind-account = Conta
audit-kind-project = Projeto
audit-kind-session = Sessão
audit-kind-survey = Inquérito
audit-kind-guide = Guia
audit-kind-course = Curso
audit-kind-edition = Edição
audit-kind-entity = Entidade
audit-kind-person = Perfil
audit-kind-job = Trabalho
audit-create = Criação
audit-edit = Alteração
audit-publish = Publicação
audit-delete = Eliminação
audit-account-create = Conta criada
audit-account-confirm = Endereço confirmado
audit-account-edit = Nome ou língua alterados
audit-account-password = Palavra-passe alterada
audit-account-reset = Palavra-passe recuperada por ligação
audit-account-ask-email = Mudança de endereço pedida
audit-account-email = Endereço alterado
audit-account-end-session = Sessões terminadas
audit-account-erase = Conta apagada pela própria pessoa
audit-account-expire = Conta nunca confirmada, apagada
audit-account-grant = Função atribuída: { $role }
audit-account-revoke = Função retirada: { $role }
audit-account-join = Ligação a uma entidade: { $role }
audit-account-leave = Fim da ligação a uma entidade
audit-job-retry = Trabalho tentado de novo

admin-jobs-title = Trabalhos que falharam
admin-jobs-card = Mensagens e outros trabalhos que a plataforma desistiu de tentar.
admin-jobs-lead = A plataforma tenta cada trabalho oito vezes, com intervalos cada vez maiores. Depois espera por si. Passados 30 dias, apaga-o.
admin-jobs-empty = Nenhum trabalho falhou.
admin-job = Trabalho
admin-job-mail = Mensagem
admin-job-attempts = Tentativas
admin-job-error = Última falha
admin-job-tried = Última tentativa
admin-job-retry = Tentar de novo
flash-job-retried = O trabalho volta a ser tentado já a seguir.
