//! Functions that exist elsewhere and are not evaluated here. An expression that calls one is kept as text.

use crate::surveys::logic::functions::Function;

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::unsupported("pulldata", "file, column, key column, key", "Needs a file beside the form."),
    Function::unsupported("instance", "name", "Needs another data set."),
    Function::unsupported("jr:itext", "id", "Texts are looked up by the form itself."),
    Function::unsupported(
        "digest",
        "text, algorithm, encoding?",
        "A digest of a number that identifies a person still identifies the person.",
    ),
    Function::unsupported("property", "name", "Asks for properties of a device."),
    Function::unsupported("version", "", "The form's version is kept with every response."),
    Function::unsupported("depend", "value…", "A relic of JavaRosa."),
    Function::unsupported("intersects", "shape", "Not evaluated."),
    Function::unsupported("extract-signed", "text, key", "Not evaluated."),
    Function::unsupported("last", "", "XPath's own; predicates are not evaluated."),
    Function::unsupported("id", "value", "XPath's own; there is no XML document."),
    Function::unsupported("lang", "text", "XPath's own; there is no XML document."),
    Function::unsupported("name", "node?", "XPath's own; there is no XML document."),
    Function::unsupported("local-name", "node?", "XPath's own; there is no XML document."),
    Function::unsupported("namespace-uri", "node?", "XPath's own; there is no XML document."),
];
