# Mensagens de correio.

mail-confirm-subject = Confirme o seu endereço
mail-confirm-body =
    Olá,

    Alguém, esperamos que você, criou uma conta em { $lab } com este endereço.
    Para a confirmar, abra esta ligação nos próximos três dias:

    { $link }

    Se não foi você, não precisa de fazer nada: sem confirmação, a conta não serve para nada.

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
