# Mails.

mail-confirm-subject = Confirm your address
mail-confirm-body =
    Hello,

    Somebody, you we hope, created an account at { $lab } with this address.
    To confirm it, open this link within three days:

    { $link }

    If it was not you, there is nothing to do: without confirmation the account is good for nothing.

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
