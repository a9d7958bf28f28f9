# Mensagens de correio.

mail-confirm-subject = Confirme o seu endereço
mail-confirm-body =
    Olá,

    Alguém criou uma conta em { $lab } com este endereço.
    Se foi você, abra esta ligação nos próximos três dias e escreva a palavra-passe que escolheu:

    { $link }

    Se não foi você, não precisa de fazer nada: sem confirmação, a conta não pode ser usada e é apagada.

    { $lab }
    { $contact }
mail-already-registered-subject = Já tem uma conta
mail-already-registered-body =
    Olá,

    Alguém tentou criar uma conta em { $lab } com este endereço, que já tem uma.
    Se foi você, entre com a sua palavra-passe ou peça uma nova na página de entrada.
    Se não foi, não precisa de fazer nada.

    { $lab }
    { $contact }
mail-reset-subject = Escolha uma nova palavra-passe
mail-reset-body =
    Olá,

    Alguém pediu uma nova palavra-passe para a conta em { $lab } com este endereço.
    Se foi você, abra esta ligação nas próximas duas horas para a escolher:

    { $link }

    Se não foi você, não precisa de fazer nada: a palavra-passe que tem continua a servir.

    { $lab }
    { $contact }
mail-reset-unknown-subject = Não há conta com este endereço
mail-reset-unknown-body =
    Olá,

    Alguém pediu uma nova palavra-passe em { $lab } com este endereço, mas não há nenhuma conta com ele.
    Se foi você, talvez a sua conta tenha outro endereço. Pode também criar uma nova.
    Se não foi, não precisa de fazer nada.

    { $lab }
    { $contact }
mail-password-changed-subject = A sua palavra-passe foi alterada
mail-password-changed-body =
    Olá,

    A palavra-passe da sua conta em { $lab } acabou de ser alterada.
    Se foi você, não precisa de fazer nada.
    Se não foi, peça já uma nova na página de entrada e escreva-nos: { $contact }.

    { $lab }
mail-new-email-subject = Confirme o seu novo endereço
mail-new-email-body =
    Olá,

    Pediu que este endereço passe a ser o da sua conta em { $lab }.
    Para o confirmar, abra esta ligação nas próximas 24 horas:

    { $link }

    Se não foi você, não precisa de fazer nada.

    { $lab }
    { $contact }
mail-email-taken-subject = Pediram para usar o seu endereço noutra conta
mail-email-taken-body =
    Olá,

    Alguém pediu que este endereço passe a ser o de outra conta em { $lab }. O endereço já tem uma conta, a sua, por isso nada mudou.
    Se foi você, entre com este endereço ou peça uma nova palavra-passe na página de entrada.
    Se não foi, não precisa de fazer nada.

    { $lab }
    { $contact }
mail-email-change-subject = Pedido de mudança de endereço
mail-email-change-body =
    Olá,

    Foi pedido que { $email } passe a ser o endereço da sua conta em { $lab }. Conta a partir do momento em que for confirmado lá.
    Se foi você, não precisa de fazer nada.
    Se não foi, altere já a sua palavra-passe na página da conta: o pedido fica sem efeito. Depois escreva-nos: { $contact }.

    { $lab }
