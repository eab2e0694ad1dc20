//! Floor 1. Compound files, in which Excel kept workbooks until 2003: their chains of sectors are walked with a bound, for
//! the library that reads them follows a ring for ever.

use super::unreadable::Foreign;
use super::unreadable::Unreadable;

/// The end of a chain.
const END: u32 = 0xFFFF_FFFE;

/// Numbers from here on are no sectors.
const RESERVED: u32 = 0xFFFF_FFFA;

/// The stream of the workbook, once every chain in the file is known to end.
pub(super) fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let file = File::read(bytes).ok_or(Unreadable::Damaged)?;
    let folder = file.chain(file.long(48)?)?;
    let entries: Vec<&[u8]> = folder.chunks_exact(128).collect();
    let root = entries.first().ok_or(Unreadable::Damaged)?;
    let small = file.chain(start_of(root))?;
    let small_table = numbers(&file.chain(file.long(60)?)?);
    let named = |name: &str| entries.iter().find(|entry| name_of(entry).eq_ignore_ascii_case(name));
    if named("EncryptedPackage").is_some() {
        return Err(Unreadable::Password);
    }
    if named("WordDocument").is_some() {
        return Err(Unreadable::Foreign(Foreign::Document));
    }
    let entry = named("Workbook").or_else(|| named("Book")).ok_or(Unreadable::Foreign(Foreign::Other))?;
    let length = usize::try_from(long_at(entry, 120).unwrap_or(0)).unwrap_or(usize::MAX);
    let mut stream =
        if length < 4096 { chain(&small, 64, 0, &small_table, start_of(entry))? } else { file.chain(start_of(entry))? };
    if stream.len() < length {
        return Err(Unreadable::Damaged);
    }
    stream.truncate(length);
    Ok(stream)
}

struct File<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
}

impl<'a> File<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let sector = match bytes.get(30..32)? {
            [9, 0] => 512,
            [12, 0] => 4096,
            _ => return None,
        };
        let most = bytes.len() / sector + 1;
        let mut file = File { bytes, sector, table: Vec::new() };
        let mut places = numbers(bytes.get(76..512)?);
        let mut next = long_at(bytes, 68)?;
        for _ in 0..most {
            if next >= RESERVED {
                break;
            }
            places.extend(numbers(file.one(next)?));
            next = places.pop()?;
        }
        if next < RESERVED || places.len() > most + 128 * 128 {
            return None;
        }
        let real: Vec<u32> = places.into_iter().filter(|place| *place < 0xFFFF_FFFC).collect();
        if real.len() > most {
            return None;
        }
        for place in real {
            let sector = numbers(file.one(place)?);
            file.table.extend(sector);
        }
        Some(file)
    }

    fn one(&self, place: u32) -> Option<&'a [u8]> {
        let start = (usize::try_from(place).ok()?).checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..start.checked_add(self.sector)?)
    }

    fn long(&self, at: usize) -> Result<u32, Unreadable> {
        long_at(self.bytes, at).ok_or(Unreadable::Damaged)
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, Unreadable> {
        chain(self.bytes, self.sector, self.sector, &self.table, start)
    }
}

/// The sectors of a chain in a row; more of them than there are is a ring.
fn chain(bytes: &[u8], size: usize, first: usize, table: &[u32], start: u32) -> Result<Vec<u8>, Unreadable> {
    let mut whole = Vec::new();
    let (mut next, mut left) = (start, bytes.len() / size + 1);
    while next < RESERVED {
        left = left.checked_sub(1).ok_or(Unreadable::Damaged)?;
        let at = usize::try_from(next).map_err(|_| Unreadable::Damaged)?;
        let from = at.checked_mul(size).and_then(|from| from.checked_add(first)).ok_or(Unreadable::Damaged)?;
        let rest = bytes.get(from..).filter(|rest| !rest.is_empty()).ok_or(Unreadable::Damaged)?;
        whole.extend_from_slice(&rest[..rest.len().min(size)]);
        next = *table.get(at).ok_or(Unreadable::Damaged)?;
    }
    if next == END || start >= RESERVED { Ok(whole) } else { Err(Unreadable::Damaged) }
}

fn start_of(entry: &[u8]) -> u32 {
    long_at(entry, 116).unwrap_or(END)
}

fn name_of(entry: &[u8]) -> String {
    let units = entry.get(..64).unwrap_or_default().chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units.take_while(|unit| *unit != 0)).map(|letter| letter.unwrap_or('?')).collect()
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}

fn long_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
