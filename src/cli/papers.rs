//! Floor 5. `nhip minutes`: the minutes of a meeting, to the screen or into a file.

use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use super::arguments::Options;
use super::commands::code_of;
use super::commands::say;
use super::commands::torn_words;
use super::commands::unwritten;
use super::exit::DAMAGED;
use super::exit::DONE;
use super::exit::FAULTY;
use super::exit::NOT_WRITTEN;
use super::language::spoken;
use crate::check::Existing;
use crate::check::NotWritten;
use crate::check::write_whole;
use crate::drive::trouble;
use crate::journal::End;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::papers::minutes_markdown;
use crate::store::Disk;
use crate::store::Fault;
use crate::store::Shelf;
use crate::store::Trouble;
use crate::store::data_folder;
use crate::store::list;
use crate::store::read_journal;
use crate::store::real_disk;

/// `nhip minutes [FILE]`. A damaged journal gives no minutes; a torn tail was never acknowledged and is left out.
pub(super) fn minutes(options: &Options, file: Option<&Path>, out: Option<&Path>, existing: Existing) -> u8 {
    let lang = spoken(options);
    let disk = real_disk();
    let journal = match file.map_or_else(|| newest(options, disk.as_ref()), |file| Ok(file.to_owned())) {
        Ok(journal) => journal,
        Err(NoMeeting::Nowhere(fault)) => {
            say(&trouble::fault(lang, &fault));
            return NOT_WRITTEN;
        }
        Err(NoMeeting::None) => {
            say(match lang {
                Language::Vi => "Chưa có buổi họp nào.",
                Language::En => "There are no meetings yet.",
            });
            return FAULTY;
        }
    };
    let (meeting, torn) = match read(disk.as_ref(), &journal) {
        Ok(read) => read,
        Err(fault) => {
            say(&trouble::fault(lang, &fault));
            return match code_of(&fault) {
                DAMAGED => DAMAGED,
                _ => FAULTY,
            };
        }
    };
    let code = write(options, &minutes_markdown(&meeting), out, existing);
    match torn {
        Some(bytes) if code == DONE => {
            say(&torn_words(lang, &journal, bytes));
            FAULTY
        }
        Some(_) | None => code,
    }
}

/// Why there is nothing to write minutes of.
enum NoMeeting {
    Nowhere(Fault),
    None,
}

/// The journal of the newest meeting.
fn newest(options: &Options, disk: &dyn Disk) -> Result<PathBuf, NoMeeting> {
    let data = data_folder(options.data.as_deref(), std::env::var_os("NHIP_DATA")).map_err(NoMeeting::Nowhere)?;
    let found = list(disk, &data, Shelf::Meetings).into_iter().find(|found| found.meeting.is_some());
    found.map(|found| found.path).ok_or(NoMeeting::None)
}

/// The meeting, and how many bytes behind its last line were left out.
fn read(disk: &dyn Disk, journal: &Path) -> Result<(Meeting, Option<u64>), Fault> {
    let reading = read_journal(disk, journal)?;
    if let Some(fault) = Fault::of_end(journal, reading.end) {
        return Err(fault);
    }
    if reading.entries.is_empty() {
        return Err(Fault::new(journal, Trouble::Empty));
    }
    let damaged = |line| Fault::new(journal, Trouble::Damaged { line });
    let meeting = Meeting::replay(&reading.entries).map_err(|misfit| damaged(misfit.line))?;
    let torn = match reading.end {
        End::Torn { bytes, .. } => Some(bytes),
        End::Whole | End::DamagedAt { .. } | End::Newer { .. } | End::Foreign => None,
    };
    Ok((meeting, torn))
}

fn write(options: &Options, text: &str, out: Option<&Path>, existing: Existing) -> u8 {
    let Some(path) = out else {
        let mut screen = io::stdout().lock();
        return match screen.write_all(text.as_bytes()).and_then(|()| screen.flush()) {
            Ok(()) => DONE,
            Err(error) => unwritten(options, &error),
        };
    };
    match write_whole(path, text.as_bytes(), existing) {
        Ok(()) => DONE,
        Err(error) => {
            let why = match (error.kind(), existing) {
                (io::ErrorKind::AlreadyExists, Existing::Keep) => NotWritten::Exists { path: path.to_owned() },
                _ => NotWritten::Failed { path: Some(path.to_owned()), error },
            };
            say(&why.words(spoken(options)));
            why.exit_code()
        }
    }
}
