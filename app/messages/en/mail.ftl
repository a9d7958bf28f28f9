# Mails.

mail-confirm-subject = Confirm your address
mail-confirm-body =
    Hello,

    Somebody created an account at { $lab } with this address.
    If it was you, open this link within three days and write the password you chose:

    { $link }

    If it was not you, there is nothing to do: without confirmation the account cannot be used, and it is deleted.

    { $lab }
    { $contact }
mail-already-registered-subject = You already have an account
mail-already-registered-body =
    Hello,

    Somebody tried to create an account at { $lab } with this address, which already has one.
    If it was you, sign in with your password or ask for a new one on the sign-in page.
    If it was not, there is nothing to do.

    { $lab }
    { $contact }
mail-reset-subject = Choose a new password
mail-reset-body =
    Hello,

    Somebody asked for a new password for the account at { $lab } with this address.
    If it was you, open this link within two hours to choose it:

    { $link }

    If it was not you, there is nothing to do: the password you have still works.

    { $lab }
    { $contact }
mail-reset-unknown-subject = There is no account with this address
mail-reset-unknown-body =
    Hello,

    Somebody asked for a new password at { $lab } with this address, but no account has it.
    If it was you, your account may have another address. You can also create a new one.
    If it was not, there is nothing to do.

    { $lab }
    { $contact }
mail-password-changed-subject = Your password was changed
mail-password-changed-body =
    Hello,

    The password of your account at { $lab } has just been changed.
    If it was you, there is nothing to do.
    If it was not, ask for a new one on the sign-in page now and write to us: { $contact }.

    { $lab }
mail-new-email-subject = Confirm your new address
mail-new-email-body =
    Hello,

    You asked for this address to become that of your account at { $lab }.
    To confirm it, open this link within 24 hours:

    { $link }

    If it was not you, there is nothing to do.

    { $lab }
    { $contact }
mail-email-taken-subject = Somebody asked to use your address for another account
mail-email-taken-body =
    Hello,

    Somebody asked to make this address the address of another account at { $lab }. The address already has an account, yours, so nothing changed.
    If it was you, sign in with this address or ask for a new password on the sign-in page.
    If it was not, there is nothing to do.

    { $lab }
    { $contact }
mail-email-change-subject = Request to change your address
mail-email-change-body =
    Hello,

    Somebody asked for { $email } to become the address of your account at { $lab }. It counts once it is confirmed there.
    If it was you, there is nothing to do.
    If it was not, change your password on the account page now: the request then comes to nothing. After that, write to us: { $contact }.

    { $lab }
