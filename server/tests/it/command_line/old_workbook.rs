//! An old `.xls`, byte by byte, as no program of today writes it: texts in cells, in a compound file.
//!
//! Sources: [MS-XLS] 2.4 (records of BIFF8) and [MS-CFB] 2 (sectors of 512 bytes).

/// A cell: row and column from 0, and its text.
pub(super) type Cell<'a> = (u16, u16, &'a str);

/// A workbook with sheets of cells.
pub(super) fn workbook(sheets: &[(&str, &[Cell<'_>])]) -> Vec<u8> {
    let bodies: Vec<Vec<u8>> = sheets.iter().map(|(_, cells)| sheet(cells)).collect();
    let globals = |places: &[u32]| {
        let mut stream = record(0x0809, &begin(0x0005));
        stream.extend(record(0x0042, &1200u16.to_le_bytes()));
        for ((name, _), place) in sheets.iter().zip(places) {
            let mut content = place.to_le_bytes().to_vec();
            content.extend([0, 0, u8::try_from(name.len()).unwrap(), 0]);
            content.extend(name.as_bytes());
            stream.extend(record(0x0085, &content));
        }
        stream.extend(record(0x000a, &[]));
        stream
    };
    let mut place = globals(&vec![0; sheets.len()]).len();
    let mut places = Vec::new();
    for body in &bodies {
        places.push(u32::try_from(place).unwrap());
        place += body.len();
    }
    compound("Workbook", &[globals(&places), bodies.concat()].concat())
}

fn sheet(cells: &[Cell<'_>]) -> Vec<u8> {
    let mut stream = record(0x0809, &begin(0x0010));
    for (row, column, text) in cells {
        let mut content = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
        let letters: Vec<u16> = text.encode_utf16().collect();
        content.extend(u16::try_from(letters.len()).unwrap().to_le_bytes());
        content.push(1);
        content.extend(letters.iter().flat_map(|letter| letter.to_le_bytes()));
        stream.extend(record(0x0204, &content));
    }
    stream.extend(record(0x000a, &[]));
    stream
}

fn begin(kind: u16) -> Vec<u8> {
    let mut content = [0x0600u16.to_le_bytes(), kind.to_le_bytes()].concat();
    content.extend([0; 12]);
    content
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

/// A compound file with one stream of this name: its table of sectors, its directory, then the stream.
pub(super) fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const FREE: u32 = 0xffff_ffff;
    const END: u32 = 0xffff_fffe;
    const TABLE: u32 = 0xffff_fffd;
    // A stream shorter than 4096 bytes would lie elsewhere.
    let sectors = stream.len().div_ceil(512).max(8);
    assert!(sectors + 2 <= 128, "one table of sectors is enough here");
    let mut file = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    file.extend([0; 16]);
    for half in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        file.extend(half.to_le_bytes());
    }
    for word in [0, 1, 1, 0, 4096, END, 0, END, 0, 0] {
        file.extend(word.to_le_bytes());
    }
    file.resize(512, 0xff);
    let last = u32::try_from(sectors + 1).unwrap();
    let table = [TABLE, END].into_iter().chain((2..last).map(|sector| sector + 1)).chain([END]);
    for word in table.chain(std::iter::repeat(FREE)).take(128) {
        file.extend(word.to_le_bytes());
    }
    let size = u32::try_from(sectors * 512).unwrap();
    for (name, kind, child, start, size) in [("Root Entry", 5, 1, END, 0), (name, 2, FREE, 2, size)] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len() + 2).unwrap();
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        for word in [FREE, FREE, child] {
            entry.extend(word.to_le_bytes());
        }
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend(size.to_le_bytes());
        entry.resize(128, 0);
        file.extend(entry);
    }
    file.resize(1536, 0);
    file.extend(stream);
    file.resize(1536 + sectors * 512, 0);
    file
}
