//! Floor 5. The papers of earlier meetings: found, shown, written, and their folder opened.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use super::opening;
use super::opening::with_what_is_missing;
use super::options::Options;
use super::start;
use super::start::Stage;
use crate::clean::clean_line;
use crate::clock::machine;
use crate::console::start::Chosen;
use crate::console::start::Earlier;
use crate::console::start::EarlierMeetings;
use crate::console::start::OneMeeting;
use crate::console::start::Screen;
use crate::console::start::Stand;
use crate::console::start::Wish;
use crate::console::view::NoticeKind;
use crate::desktop::folder;
use crate::drive::trouble;
use crate::journal::Stage as Come;
use crate::meeting::Meeting;
use crate::order;
use crate::store::Found;
use crate::store::read_journal;
use crate::store::read_ticks;
use crate::store::real_disk;
use crate::store::write_ticks;
use crate::text::console::menu as w;
use crate::text::console::start as words;

/// How the screens were left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Back to the start screen.
    Back,
    /// Out of the program.
    Quit,
}

/// Those that were held, or begun, newest first, each with what the list shows of it.
pub fn held(found: &[Found]) -> Vec<(PathBuf, Earlier)> {
    let mut held: Vec<_> = found
        .iter()
        .filter_map(|one| {
            let about = one.meeting.as_ref()?;
            let stand = match (&one.fault, about.stage) {
                (Some(_), _) => Stand::Damaged,
                // Nobody was there yet: no meeting.
                (None, Come::Lobby) => return None,
                (None, Come::Running) => Stand::Unfinished,
                (None, Come::Closed) => Stand::Closed,
                (None, Come::Adjourned) => Stand::BrokenOff,
            };
            let begun = about.begun.unwrap_or(about.created);
            let shown = Earlier {
                day: begun.date_naive(),
                title: clean_line(&about.title),
                body: clean_line(&about.body),
                stand,
            };
            Some((begun, one.path.clone(), shown))
        })
        .collect();
    order::by_key(&mut held, |(begun, ..)| std::cmp::Reverse(*begun));
    held.into_iter().map(|(_, path, shown)| (path, shown)).collect()
}

/// Shows the list until it is left.
///
/// # Errors
/// When the terminal cannot be read.
pub fn run(options: &mut Options, stage: &mut Stage<'_>, found: &[Found]) -> io::Result<Left> {
    let held = held(found);
    let shown: Vec<Earlier> = held.iter().map(|(_, shown)| shown.clone()).collect();
    let mut list = EarlierMeetings::new(start::settings(options), shown.clone());
    loop {
        let chosen = stage.asks(&mut list)?;
        start::takes_over(options, &list);
        let place = match chosen {
            Chosen::Row(place) => place,
            Chosen::Back => return Ok(Left::Back),
            Chosen::Quit => return Ok(Left::Quit),
        };
        let Some((path, earlier)) = held.get(place) else { continue };
        match read(path) {
            Ok(meeting) => {
                if one(options, stage, path, earlier, &meeting)? == Left::Quit {
                    return Ok(Left::Quit);
                }
                list = EarlierMeetings::new(start::settings(options), shown.clone());
            }
            Err(why) => list.tell(NoticeKind::Fault, why(options)),
        }
    }
}

/// The meeting of a journal; what was torn off its end was never said to be saved.
fn read(path: &Path) -> Result<Meeting, impl Fn(&Options) -> String> {
    let read = read_journal(real_disk().as_ref(), path).map(|reading| Meeting::of(reading.entries));
    match read {
        Ok(Ok(meeting)) => Ok(meeting),
        Ok(Err(_)) => Err(None),
        Err(fault) => Err(Some(fault)),
    }
    .map_err(|fault| {
        move |options: &Options| match &fault {
            Some(fault) => trouble::fault(options.language, fault),
            None => w::NONE_TO_READ.get(options.language).to_owned(),
        }
    })
}

/// One meeting, its papers' folder, and what can be done with them.
fn one(
    options: &mut Options,
    stage: &mut Stage<'_>,
    path: &Path,
    earlier: &Earlier,
    meeting: &Meeting,
) -> io::Result<Left> {
    let folder = opening::papers_folder(options, meeting);
    let shown = clean_line(&folder.display().to_string());
    let mut screen = OneMeeting::new(start::settings(options), meeting.clone(), earlier.clone(), shown.clone());
    let disk = real_disk();
    // Ticks that cannot be read are as good as none: what is owed is shown, and ticking says what is wrong.
    let mut ticks = read_ticks(disk.as_ref(), path).unwrap_or_default();
    loop {
        screen.ticked(ticks.ids().map(str::to_owned).collect());
        let wish = stage.asks(&mut screen)?;
        start::takes_over(options, &screen);
        let lang = options.language;
        match wish {
            Wish::Write => match opening::write_papers(options, meeting) {
                Ok(written) => {
                    let told = words::papers_written(lang, &shown, written.kept.len());
                    screen.tell(NoticeKind::Done, with_what_is_missing(lang, told));
                }
                Err(why) => screen.tell(NoticeKind::Fault, why),
            },
            Wish::Folder => match folder::show(&folder) {
                folder::Shown::Yes => {}
                folder::Shown::No => screen.tell(NoticeKind::Told, w::NO_FOLDER_OPENER.get(lang).to_owned()),
            },
            Wish::Tick(place) => {
                let Some(owed) = meeting.owed().into_iter().nth(place) else { continue };
                let mut turned = ticks.clone();
                turned.turn(&owed.debt.id(), machine().tick().wall);
                match write_ticks(disk.as_ref(), path, &turned) {
                    Ok(()) => ticks = turned,
                    Err(fault) => screen.tell(NoticeKind::Fault, trouble::fault(lang, &fault)),
                }
            }
            Wish::Back => return Ok(Left::Back),
            Wish::Quit => return Ok(Left::Quit),
        }
    }
}
