//! Reads a WOFF 1.0 file (zlib tables) as the TrueType file that it wraps.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// The TrueType file inside; the bytes themselves where they are one already.
pub fn to_sfnt(bytes: &[u8]) -> Result<Vec<u8>, String> {
    if bytes.get(..4) != Some(b"wOFF") {
        return Ok(bytes.to_vec());
    }
    let u16_at = |at: usize| -> Result<usize, String> {
        let two = bytes.get(at..at + 2).ok_or("the file is cut")?;
        Ok(usize::from(u16::from_be_bytes([two[0], two[1]])))
    };
    let u32_at = |at: usize| -> Result<usize, String> { Ok(u16_at(at)? << 16 | u16_at(at + 2)?) };
    let tables = u16_at(12)?;
    let mut head = bytes[4..8].to_vec();
    let power = tables.max(1).ilog2();
    let range = 16_u16 << power;
    for field in [tables as u16, range, power as u16, (tables as u16 * 16).wrapping_sub(range)] {
        head.extend(field.to_be_bytes());
    }
    let mut body = Vec::new();
    let start = 12 + tables * 16;
    for table in 0..tables {
        let entry = 44 + table * 20;
        let (from, packed, long) = (u32_at(entry + 4)?, u32_at(entry + 8)?, u32_at(entry + 12)?);
        let raw = bytes.get(from..from + packed).ok_or("a table is cut")?;
        let at = start + body.len();
        if packed < long {
            ZlibDecoder::new(raw).read_to_end(&mut body).map_err(|fault| fault.to_string())?;
        } else {
            body.extend(raw);
        }
        if start + body.len() != at + long {
            return Err("a table has another length than its entry says".to_owned());
        }
        body.resize(body.len().next_multiple_of(4), 0);
        head.extend(&bytes[entry..entry + 4]);
        head.extend(&bytes[entry + 16..entry + 20]);
        head.extend((at as u32).to_be_bytes());
        head.extend((long as u32).to_be_bytes());
    }
    head.extend(body);
    Ok(head)
}
