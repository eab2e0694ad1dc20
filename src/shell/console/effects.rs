//! Floor 5. What the console asks of the shell: a press to be saved, a window, a folder, papers.

use std::path::PathBuf;

use crate::check::Existing;
use crate::clean::clean_line;
use crate::console::Answer;
use crate::console::At;
use crate::console::Effect;
use crate::console::Folder;
use crate::console::SeenBy;
use crate::console::view::NoticeKind;
use crate::console::view::panel::MinutesLine;
use crate::desktop::window;
use crate::desktop::window::Surroundings;
use crate::drive::trouble::trouble;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::words::Command;
use crate::meeting::words::Entry;
use crate::papers;
use crate::shell::console::Desk;
use crate::shell::console::Whose;
use crate::store::Place;
use crate::store::data_folder;
use crate::store::offered_folders;
use crate::text::console::start as words;

/// The minutes are wrapped to this width for reading back.
const READING_WIDTH: usize = 76;

impl Desk {
    pub(super) fn take(&mut self, at: At, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Press(command) => self.press(at, &command),
                Effect::Ring => self.painter.ring(),
                Effect::Quit => self.leaves = true,
                // Both show at once in the view; they last as long as the console.
                Effect::Language(_) | Effect::Theme(_) => self.shown = None,
                Effect::OpenRoom => self.open_room(at),
                Effect::Learnt(keys) => {
                    self.kept.learns(&keys);
                    self.kept.write(&self.data);
                }
                Effect::Screen(screen) => {
                    self.kept.screen = Some((self.meeting.created().id.clone(), screen == SeenBy::This));
                    self.kept.write(&self.data);
                }
                Effect::SaveDrafts(drafts) => self.drafts = Some(drafts),
                Effect::ChooseFolder(folder) => self.choose(at, folder),
                Effect::Minutes => self.hand_in_minutes(),
                Effect::OpenPapers if self.meeting.phase() == Phase::Over => {
                    self.ending.write(&self.meeting, Existing::Keep);
                }
                Effect::OpenPapers => self.write_minutes(at),
                Effect::PapersAnew => self.ending.write(&self.meeting, Existing::Replace),
                Effect::ShowPapers => self.ending.show(&mut self.console, at),
                Effect::FindSticks => self.ending.find_sticks(),
                Effect::CopyPapers(place) => self.ending.copy(&mut self.console, place),
            }
        }
    }

    /// A window of its own for the room's screen, or the one line to type.
    fn open_room(&mut self, at: At) {
        let lang = self.language();
        let told = match window::open_room(&Surroundings::of_this_process(), &self.data, &self.path) {
            Ok(()) => (NoticeKind::Done, words::room_opens(lang)),
            Err(_) => {
                let usual = data_folder(None, None).ok();
                let line = window::line_to_type(&Surroundings::of_this_process(), &self.data, usual.as_deref());
                (NoticeKind::Told, words::open_room(lang, &clean_line(&line)))
            }
        };
        self.console.tell(at, told.0, told.1);
    }

    pub(super) fn press(&mut self, at: At, command: &Command) {
        // What was pressed while the newest line was being saved is never before it.
        let t = self.meeting.last_entry().map_or(at.moment.t, |last| last.at.t.max(at.moment.t));
        let at = At { moment: Moment { t, wall: at.moment.wall }, real_ms: at.real_ms };
        match self.meeting.decide(at.moment, command) {
            Ok(events) => self.save(at, events, Whose::Persons),
            Err(refused) => {
                let effects = self.console.answered(&self.meeting, at, Answer::Refused(refused));
                self.take(at, effects);
            }
        }
    }

    pub(super) fn save(&mut self, at: At, events: Vec<crate::meeting::words::Event>, whose: Whose) {
        self.saving = Some((self.real_ms(), whose));
        self.writer.save(Entry { seq: self.meeting.seq() + 1, at: at.moment, events });
    }

    fn choose(&mut self, at: At, folder: Folder) {
        let offered = offered_folders(&self.data, self.shelf);
        let of = |wanted: Place| offered.iter().find(|(place, _)| *place == wanted).map(|(_, path)| path.clone());
        let path = match folder {
            Folder::Data => of(Place::Data),
            Folder::Home => of(Place::Home),
            Folder::Temporary => of(Place::Temporary),
            Folder::Typed(typed) => Some(PathBuf::from(typed)),
        };
        if let Some(path) = path {
            self.writer.move_to(path);
        } else {
            let told = words::no_such_folder(self.language());
            self.console.tell(at, NoticeKind::Refused, told);
        }
    }

    fn hand_in_minutes(&mut self) {
        let document = papers::minutes(&self.meeting);
        let lines = papers::plain(&document, READING_WIDTH);
        let lines = lines.into_iter().map(|line| MinutesLine { text: line.text, seq: line.seq }).collect();
        self.console.show_minutes(lines);
    }

    /// Before the end: writes the minutes so far beside the journal and says where.
    fn write_minutes(&mut self, at: At) {
        let path = self.path.with_extension("md");
        let text = papers::minutes_markdown(&self.meeting);
        let told = match crate::shell::opening::write_whole(&path, &text) {
            Ok(()) => {
                (NoticeKind::Done, words::minutes_written(self.language(), &clean_line(&path.display().to_string())))
            }
            Err(fault) => {
                (NoticeKind::Fault, words::not_moved(self.language(), &trouble(self.language(), &fault.trouble)))
            }
        };
        self.console.tell(at, told.0, told.1);
    }
}
