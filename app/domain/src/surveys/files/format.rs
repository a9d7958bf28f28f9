//! The formats of files that are known by their content.

use super::super::PictureKind;
use super::Family;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileFormat {
    /// A photograph.
    Jpeg,
    /// A drawing or a picture of a screen.
    Png,
    /// A picture for the web.
    Webp,
    /// Plain text, comma-separated values included.
    Text,
    /// A page description.
    Pdf,
    /// A document of Microsoft Word.
    Docx,
    /// A table of Microsoft Excel.
    Xlsx,
    /// Slides of Microsoft PowerPoint.
    Pptx,
    /// A document of the OpenDocument format.
    Odt,
    /// A table of the OpenDocument format.
    Ods,
    /// Slides of the OpenDocument format.
    Odp,
}

impl FileFormat {
    /// Every format.
    pub const ALL: [FileFormat; 11] = [
        FileFormat::Jpeg,
        FileFormat::Png,
        FileFormat::Webp,
        FileFormat::Text,
        FileFormat::Pdf,
        FileFormat::Docx,
        FileFormat::Xlsx,
        FileFormat::Pptx,
        FileFormat::Odt,
        FileFormat::Ods,
        FileFormat::Odp,
    ];

    /// Its code in forms and in the database, which is also how names of its files end.
    pub fn code(self) -> &'static str {
        match self {
            FileFormat::Jpeg => "jpg",
            FileFormat::Png => "png",
            FileFormat::Webp => "webp",
            FileFormat::Text => "txt",
            FileFormat::Pdf => "pdf",
            FileFormat::Docx => "docx",
            FileFormat::Xlsx => "xlsx",
            FileFormat::Pptx => "pptx",
            FileFormat::Odt => "odt",
            FileFormat::Ods => "ods",
            FileFormat::Odp => "odp",
        }
    }

    /// The format with this code.
    pub fn from_code(code: &str) -> Option<FileFormat> {
        FileFormat::ALL.into_iter().find(|format| format.code() == code)
    }

    /// Every end of a name that files of this format have.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            FileFormat::Jpeg => &["jpg", "jpeg"],
            FileFormat::Text => &["txt", "csv"],
            FileFormat::Png => &["png"],
            FileFormat::Webp => &["webp"],
            FileFormat::Pdf => &["pdf"],
            FileFormat::Docx => &["docx"],
            FileFormat::Xlsx => &["xlsx"],
            FileFormat::Pptx => &["pptx"],
            FileFormat::Odt => &["odt"],
            FileFormat::Ods => &["ods"],
            FileFormat::Odp => &["odp"],
        }
    }

    /// What people call it, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            FileFormat::Jpeg => "JPEG",
            FileFormat::Png => "PNG",
            FileFormat::Webp => "WebP",
            FileFormat::Text => "TXT",
            FileFormat::Pdf => "PDF",
            FileFormat::Docx => "DOCX",
            FileFormat::Xlsx => "XLSX",
            FileFormat::Pptx => "PPTX",
            FileFormat::Odt => "ODT",
            FileFormat::Ods => "ODS",
            FileFormat::Odp => "ODP",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileFormat::Jpeg => PictureKind::Jpeg.media_type(),
            FileFormat::Png => PictureKind::Png.media_type(),
            FileFormat::Webp => PictureKind::Webp.media_type(),
            FileFormat::Text => "text/plain",
            FileFormat::Pdf => "application/pdf",
            FileFormat::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileFormat::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            FileFormat::Odt => "application/vnd.oasis.opendocument.text",
            FileFormat::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            FileFormat::Odp => "application/vnd.oasis.opendocument.presentation",
        }
    }

    /// The family it belongs to.
    pub fn family(self) -> Family {
        match self {
            FileFormat::Jpeg | FileFormat::Png | FileFormat::Webp => Family::Pictures,
            FileFormat::Text => Family::Text,
            FileFormat::Pdf => Family::Pdf,
            FileFormat::Docx
            | FileFormat::Xlsx
            | FileFormat::Pptx
            | FileFormat::Odt
            | FileFormat::Ods
            | FileFormat::Odp => Family::Office,
        }
    }
}

impl From<PictureKind> for FileFormat {
    fn from(kind: PictureKind) -> Self {
        match kind {
            PictureKind::Jpeg => FileFormat::Jpeg,
            PictureKind::Png => FileFormat::Png,
            PictureKind::Webp => FileFormat::Webp,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_every_family_has_formats() {
        for format in FileFormat::ALL {
            assert_eq!(FileFormat::from_code(format.code()), Some(format));
            assert!(format.endings().contains(&format.code()));
        }
        for family in Family::ALL {
            assert_eq!(Family::from_code(family.code()), Some(family));
            assert!(family.formats().count() > 0);
            assert!(family.message().ends_with(family.code()));
        }
    }
}
