//! Floor 5. `nhip minutes` and `nhip report`: papers of a meeting, to the screen, into a file or a folder.

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use super::arguments::Options;
use super::arguments::WantedPapers;
use super::commands::code_of;
use super::commands::say;
use super::commands::torn_words;
use super::commands::unwritten;
use super::exit::DAMAGED;
use super::exit::DONE;
use super::exit::FAULTY;
use super::exit::NOT_WRITTEN;
use super::exit::WRONG_ARGUMENTS;
use super::language::spoken;
use crate::agenda_file::visible_name;
use crate::check::Existing;
use crate::check::NotWritten;
use crate::drive::trouble;
use crate::journal::End;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::papers;
use crate::papers::Facts;
use crate::papers::Form;
use crate::papers::Unmade;
use crate::store::Disk;
use crate::store::Fault;
use crate::store::Shelf;
use crate::store::Trouble;
use crate::store::data_folder;
use crate::store::list;
use crate::store::read_journal;
use crate::store::real_disk;
use crate::store::write_paper;
use crate::store::write_papers;
use crate::text::console::after::NO_DOCUMENTS;

/// `nhip minutes [FILE]`. A damaged journal gives no minutes; a torn tail was never acknowledged and is left out.
pub(super) fn minutes(options: &Options, file: Option<&Path>, wanted: &WantedPapers, existing: Existing) -> u8 {
    let disk = real_disk();
    let (journal, meeting, torn) = match find(options, disk.as_ref(), file) {
        Ok(found) => found,
        Err(code) => return code,
    };
    let code = match wanted {
        WantedPapers::Minutes { format, out } => {
            let form = format.or_else(|| out.as_deref().and_then(form_of)).unwrap_or(Form::Markdown);
            let made = papers::in_form(form, &papers::facts(&meeting), &papers::minutes(&meeting));
            match made {
                Ok(bytes) => put(options, disk.as_ref(), &bytes, look_of(form), out.as_deref(), existing),
                Err(unmade) => not_made(options, &unmade),
            }
        }
        WantedPapers::All(folder) => all(options, disk.as_ref(), &meeting, folder, existing),
    };
    with_torn(options, code, &journal, torn)
}

/// `nhip report [FILE…]`: a row a meeting, in the order in which they are named.
pub(super) fn report(options: &Options, files: &[PathBuf], out: Option<&Path>, existing: Existing) -> u8 {
    let disk = real_disk();
    let wanted: Vec<Option<&Path>> =
        if files.is_empty() { vec![None] } else { files.iter().map(|file| Some(file.as_path())).collect() };
    let mut meetings: Vec<Facts> = Vec::new();
    let mut torn_tails = Vec::new();
    for file in wanted {
        match find(options, disk.as_ref(), file) {
            Ok((journal, meeting, torn)) => {
                meetings.push(papers::facts(&meeting));
                torn_tails.push((journal, torn));
            }
            Err(code) => return code,
        }
    }
    let ending = out.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let ending = if ending.as_deref() == Some("xlsx") { "xlsx" } else { "csv" };
    let code = match papers::report_file(ending, &meetings) {
        Ok(bytes) => put(
            options,
            disk.as_ref(),
            &bytes,
            if ending == "csv" { Look::Letters } else { Look::Bytes },
            out,
            existing,
        ),
        Err(unmade) => not_made(options, &unmade),
    };
    torn_tails.into_iter().fold(code, |code, (journal, torn)| with_torn(options, code, &journal, torn))
}

/// Whether a screen can show it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Letters,
    Bytes,
}

fn look_of(form: Form) -> Look {
    match form {
        Form::Docx => Look::Bytes,
        Form::Html | Form::Markdown | Form::Json => Look::Letters,
    }
}

fn form_of(out: &Path) -> Option<Form> {
    Form::of_ending(&out.extension()?.to_string_lossy())
}

fn not_made(options: &Options, unmade: &Unmade) -> u8 {
    say(&unmade.words(spoken(options)));
    NOT_WRITTEN
}

/// A torn tail was never acknowledged: it is told, and left out.
fn with_torn(options: &Options, code: u8, journal: &Path, torn: Option<u64>) -> u8 {
    match torn {
        Some(bytes) if code == DONE => {
            say(&torn_words(spoken(options), journal, bytes));
            FAULTY
        }
        Some(_) | None => code,
    }
}

/// Everything into a folder; what was written goes to the screen a name a line, what was kept is told aside.
fn all(options: &Options, disk: &dyn Disk, meeting: &Meeting, folder: &Path, existing: Existing) -> u8 {
    let lang = spoken(options);
    let papers = match papers::all(meeting) {
        Ok(papers) => papers,
        Err(unmade) => return not_made(options, &unmade),
    };
    let became = match write_papers(disk, folder, &papers, existing) {
        Ok(became) => became,
        Err(fault) => {
            say(&trouble::fault(lang, &fault));
            return NOT_WRITTEN;
        }
    };
    for path in &became.kept {
        say(&NotWritten::Exists { path: path.clone() }.words(lang));
    }
    if !papers::HAS_DOCUMENTS {
        say(NO_DOCUMENTS.get(lang));
    }
    let names: Vec<String> = became.written.iter().map(|path| visible_name(&path.to_string_lossy())).collect();
    let names = if names.is_empty() { String::new() } else { names.join("\n") + "\n" };
    let mut screen = io::stdout().lock();
    match screen.write_all(names.as_bytes()).and_then(|()| screen.flush()) {
        Err(error) => unwritten(options, &error),
        Ok(()) if became.kept.is_empty() => DONE,
        Ok(()) => NOT_WRITTEN,
    }
}

/// The journal that was named, or that of the newest meeting, as a meeting; how many bytes behind its last line were left out. What is
/// wrong has been told when a code comes back.
fn find(options: &Options, disk: &dyn Disk, file: Option<&Path>) -> Result<(PathBuf, Meeting, Option<u64>), u8> {
    let lang = spoken(options);
    let journal = match file.map_or_else(|| newest(options, disk), |file| Ok(file.to_owned())) {
        Ok(journal) => journal,
        Err(NoMeeting::Nowhere(fault)) => {
            say(&trouble::fault(lang, &fault));
            return Err(NOT_WRITTEN);
        }
        Err(NoMeeting::None) => {
            say(match lang {
                Language::Vi => "Chưa có buổi họp nào.",
                Language::En => "There are no meetings yet.",
            });
            return Err(FAULTY);
        }
    };
    match read(disk, &journal) {
        Ok((meeting, torn)) => Ok((journal, meeting, torn)),
        Err(fault) => {
            say(&trouble::fault(lang, &fault));
            Err(match code_of(&fault) {
                DAMAGED => DAMAGED,
                _ => FAULTY,
            })
        }
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
    let meeting = Meeting::of(reading.entries).map_err(|misfit| damaged(misfit.line))?;
    let torn = match reading.end {
        End::Torn { bytes, .. } => Some(bytes),
        End::Whole | End::DamagedAt { .. } | End::Newer { .. } | End::Foreign => None,
    };
    Ok((meeting, torn))
}

/// Bytes to the screen, or into a file.
fn put(options: &Options, disk: &dyn Disk, bytes: &[u8], look: Look, out: Option<&Path>, existing: Existing) -> u8 {
    let lang = spoken(options);
    let Some(path) = out else {
        let mut screen = io::stdout().lock();
        if look == Look::Bytes && screen.is_terminal() {
            say(match lang {
                Language::Vi => "Tệp này không phải chữ để đọc trên màn hình. Hãy nêu tên tệp bằng -o.",
                Language::En => "This file is not text for a screen. Name a file with -o.",
            });
            return WRONG_ARGUMENTS;
        }
        return match screen.write_all(bytes).and_then(|()| screen.flush()) {
            Ok(()) => DONE,
            Err(error) => unwritten(options, &error),
        };
    };
    match write_paper(disk, path, bytes, existing) {
        Ok(true) => DONE,
        Ok(false) => {
            say(&NotWritten::Exists { path: path.to_owned() }.words(lang));
            NOT_WRITTEN
        }
        Err(fault) => {
            say(&trouble::fault(lang, &fault));
            NOT_WRITTEN
        }
    }
}
