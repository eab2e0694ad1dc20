//! Floor 3. The facilitator's console: what is selected, typed and asked, and what a key means. It draws nothing and writes nothing.
//!
//! `act` takes a key and gives effects; a press among them is decided, saved and believed by the shell, which then tells
//! `answered`, before it hands in the next key. `tick` is for what comes by itself; `view` is everything to be drawn.

mod after;
pub mod aftermath;
mod ballot;
mod beamer;
mod checks;
pub mod clicker;
mod ctx;
mod deeds;
mod ending;
mod form;
mod guard;
pub mod guide;
mod guiding;
mod items;
mod keeping;
mod kept;
mod lists;
mod more;
mod onescreen;
mod panels;
mod papers;
mod pen;
mod picker;
mod picture;
mod port;
mod pose;
mod pressing;
mod question;
pub mod ready;
mod records;
mod roll_call;
mod said;
mod sheet;
pub mod start;
mod step;
mod suggest;
pub mod typing;
pub mod view;
mod why;

use crate::action::Action;
use crate::action::key::Key;
use crate::action::key::Scope;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::time::Stamp;
use crate::meeting::words::Board;
use crate::meeting::words::Command;
use crate::meeting::words::Seq;
use crate::text::Phrase;
use crate::text::console::desk as w;

use ctx::Ctx;
use ctx::Way;
use guard::Guarded;
use guard::Place;
use panels::Panel;
use panels::Taking;
use ready::Awake;
use ready::Checks;
use ready::RoomSeen;
use step::Ask;
use step::Open;
use step::Step;
use step::Then;
use view::ConsoleView;
use view::Digits;
use view::Notice;
use view::NoticeKind;
use view::Theme;
use view::panel::MinutesLine;
use why::Audience;
use why::Why;

pub use port::Answer;
pub use port::At;
pub use port::Draft;
pub use port::DraftOf;
pub use port::Effect;
pub use port::Folder;
pub use port::Input;
pub use port::Saving;
pub use port::SeenBy;
pub use port::TaskDraft;

/// A second `Next` within this many real milliseconds is ignored.
const DOUBLE_MS: u64 = 400;
/// How long an answer is shown, in real milliseconds.
const SHOWN_MS: u64 = 8000;
/// How long "done" is shown.
const DONE_MS: u64 = 4000;
/// From so many characters on "done" has to be read, as where a file was written.
const LONG_TEXT: usize = 60;
/// How long such a text is shown.
const LONG_MS: u64 = 20_000;

/// What the facilitator has set for himself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The console's language.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// How large its figures are.
    pub digits: Digits,
    /// Whether the bell rings.
    pub bell: bool,
    /// Keys of an unusual clicker, and what they do.
    pub learnt: Vec<(Key, Action)>,
    /// Which screen those present see.
    pub screen: SeenBy,
}

/// What happens by itself only once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Once {
    /// F8 in the lobby opens the room's window.
    Window,
    /// The lobby asks which screen those present see.
    Screen,
}

/// An answer that is shown for a while.
#[derive(Clone, Debug)]
struct Told {
    notice: Notice,
    heard_by: Audience,
    /// What was refused: while the answer is shown it follows the clock.
    asked: Option<Command>,
    /// The real millisecond from which on it is gone.
    until: u64,
}

/// The facilitator's console.
#[derive(Clone, Debug)]
pub struct Console {
    settings: Settings,
    panels: Vec<Panel>,
    selected: usize,
    drafts: Vec<Draft>,
    notices: Vec<Told>,
    saving: Saving,
    minutes: Vec<MinutesLine>,
    /// What follows the press that has not been answered yet.
    pending: Option<Then>,
    /// When `Next` last moved or was ignored, real.
    next_ms: Option<u64>,
    /// Whether people are being asked in turn.
    round: bool,
    /// The unseen time that was asked about.
    gap_asked: Option<Stamp>,
    /// What was pinned when the press that has not been answered yet was made.
    pinned: Option<Board>,
    /// Which phase it was when the guard was last looked at.
    place: Option<Place>,
    /// The projector is off, and what is private may be seen.
    lifted: bool,
    /// What has been checked before the start.
    checks: Checks,
    /// What happens by itself only once.
    once: Vec<Once>,
    /// What is known of the papers once the meeting is over.
    after: aftermath::After,
    /// The guide of a rehearsal.
    guide: Option<guide::Guide>,
    /// What the bell has rung for.
    rung: (Option<(usize, usize, bool)>, Option<Seq>),
}

impl Console {
    /// A console for a meeting.
    pub fn new(mut settings: Settings, saving: Saving, drafts: Vec<Draft>) -> Self {
        settings.learnt.retain(|(key, action)| clicker::may_be(*key, *action));
        Self {
            settings,
            panels: Vec::new(),
            selected: 0,
            drafts,
            notices: Vec::new(),
            saving,
            minutes: Vec::new(),
            pending: None,
            next_ms: None,
            round: false,
            gap_asked: None,
            pinned: None,
            place: None,
            lifted: false,
            checks: Checks::default(),
            once: Vec::new(),
            after: aftermath::After::default(),
            guide: None,
            rung: (None, None),
        }
    }

    /// What the facilitator has set for himself.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// How the journal stands from now on.
    pub fn saving(&mut self, saving: Saving) {
        self.saving = saving;
    }

    /// The minutes as plain lines, asked for by `Effect::Minutes`.
    pub fn show_minutes(&mut self, lines: Vec<MinutesLine>) {
        self.minutes = lines;
    }

    /// Whether the shell has found the room's screen open.
    pub fn room_is(&mut self, seen: RoomSeen) {
        self.checks.room = seen;
    }

    /// What the desktop has promised of sleep and the screen saver.
    pub fn awake_is(&mut self, awake: Awake) {
        self.checks.awake = awake;
    }

    /// Something the shell has to say: where the papers are, what a folder could not do.
    pub fn tell(&mut self, at: At, kind: NoticeKind, text: String) {
        self.answer(at, kind, Why { text, heard_by: Audience::Facilitator });
    }

    /// A fixed text.
    fn say(&mut self, at: At, kind: NoticeKind, phrase: Phrase) {
        let text = phrase.get(self.settings.language).to_owned();
        self.answer(at, kind, Why { text, heard_by: Audience::Everybody });
    }

    fn answer(&mut self, at: At, kind: NoticeKind, why: Why) {
        let Why { text, heard_by } = why;
        let for_ms = match kind {
            NoticeKind::Done if text.chars().count() > LONG_TEXT => LONG_MS,
            NoticeKind::Done => DONE_MS,
            NoticeKind::Told | NoticeKind::Refused | NoticeKind::Fault => SHOWN_MS,
        };
        self.notices.retain(|told| told.notice.text != text);
        let until = at.real_ms.saturating_add(for_ms);
        self.notices.insert(0, Told { notice: Notice { text, kind }, heard_by, asked: None, until });
        self.notices.truncate(3);
    }

    /// A key, or a pasted text.
    pub fn act(&mut self, meeting: &Meeting, at: At, input: Input) -> Vec<Effect> {
        let before = self.drafts.clone();
        self.expire(at);
        let mut out = match input {
            Input::Repeat(key)
                if (is_once(key) || self.button(key).is_some()) && !(moves_in_text(key) && self.is_typing()) =>
            {
                Vec::new()
            }
            Input::Press(key) | Input::Repeat(key) => self.pressed(meeting, at, key),
            Input::Paste(_) if self.takes_no_text() => Vec::new(),
            Input::Paste(text) => self.pasted(meeting, at, &text),
        };
        self.keep_guard(meeting, at);
        self.guide_looks(meeting);
        self.remember();
        if self.drafts != before {
            out.push(Effect::SaveDrafts(self.drafts.clone()));
        }
        out
    }

    /// What became of the press.
    pub fn answered(&mut self, meeting: &Meeting, at: At, answer: Answer) -> Vec<Effect> {
        let before = self.drafts.clone();
        let then = self.pending.take();
        let mut out = match answer {
            Answer::Saved => {
                // What was refused before has been overtaken.
                self.notices.retain(|told| told.notice.kind != NoticeKind::Refused);
                self.goes_on(meeting);
                self.guide_looks(meeting);
                let done = meeting.last_entry().map(|entry| said::events(&self.ctx(meeting, at), &entry.events));
                if let Some(done) = done.filter(|done| !done.is_empty()) {
                    self.tell(at, NoticeKind::Done, done);
                }
                self.kept(meeting, at, then.unwrap_or(Then::Stay))
            }
            Answer::Refused(refused) => {
                let text = self.ctx(meeting, at).refusal(&refused);
                let why = Why { text, heard_by: why::heard_by(&refused.first) };
                self.answer(at, NoticeKind::Refused, why);
                Vec::new()
            }
            Answer::NotSaved => {
                self.say(at, NoticeKind::Fault, w::NOT_KEPT);
                Vec::new()
            }
        };
        self.keep_guard(meeting, at);
        self.remember();
        if self.drafts != before {
            out.push(Effect::SaveDrafts(self.drafts.clone()));
        }
        out
    }

    /// What comes by itself: unseen time is asked about, the bell rings. Called after every wake.
    pub fn tick(&mut self, meeting: &Meeting, at: At) -> Vec<Effect> {
        self.expire(at);
        // One question at a time: the next unseen time is asked about when this one is answered for.
        let is_asked =
            self.panels.iter().any(|open| matches!(open, Panel::Question(question) if question.ask == Ask::Gap));
        if let Some(gap) = meeting.open_gap().filter(|_| !is_asked)
            && self.gap_asked != Some(gap.from)
        {
            self.gap_asked = Some(gap.from);
            self.panels.push(Panel::Question(question::Question::new(Ask::Gap)));
        }
        self.ask_which_screen(meeting);
        self.keep_guard(meeting, at);
        let mut out = Vec::new();
        if self.rings(meeting, at) && self.settings.bell {
            out.push(Effect::Ring);
        }
        out
    }

    /// Everything that the screen shows.
    pub fn view(&self, meeting: &Meeting, at: At) -> ConsoleView {
        let shown = picture::Shown {
            theme: self.settings.theme,
            digits: self.settings.digits,
            panels: &self.panels,
            notices: self.told_now(meeting, at).into_iter().map(|told| told.notice).collect(),
            round: self.round,
        };
        let one_screen = self.one_screen(meeting, at);
        let guide = self.guide_line(meeting, at);
        ConsoleView { one_screen, guide, ..picture::picture(&self.ctx(meeting, at), shown) }
    }

    /// The answers as they are true now: a refusal names what is left now, and goes with its reason.
    fn told_now(&self, meeting: &Meeting, at: At) -> Vec<Told> {
        let now = |told: &Told| {
            let Some(command) = &told.asked else { return Some(told.clone()) };
            let refused = meeting.decide(at.moment, command).err()?;
            let Why { text, heard_by } = Why::of(&self.ctx(meeting, at), command, &refused);
            Some(Told { notice: Notice { text, ..told.notice.clone() }, heard_by, ..told.clone() })
        };
        self.notices.iter().filter_map(now).collect()
    }

    fn ctx<'a>(&'a self, meeting: &'a Meeting, at: At) -> Ctx<'a> {
        Ctx {
            meeting,
            at,
            lang: self.settings.language,
            drafts: &self.drafts,
            minutes: &self.minutes,
            saving: &self.saving,
            selected: self.selected,
            checks: self.checks,
            learnt: &self.settings.learnt,
            seen_by: self.settings.screen,
            after: &self.after,
            way: self.way(),
        }
    }

    fn way(&self) -> Way {
        match self.panels.last() {
            None => Way::Enter,
            Some(panel) if panel.chooses_a_place() => Way::Open,
            Some(_) => Way::Key,
        }
    }

    fn expire(&mut self, at: At) {
        self.notices.retain(|told| told.until > at.real_ms);
    }

    fn pasted(&mut self, meeting: &Meeting, at: At, text: &str) -> Vec<Effect> {
        if self.panels.last_mut().is_some_and(|panel| panel.paste(text)) {
            return Vec::new();
        }
        let typed = crate::clean::clean_line(text);
        self.run(meeting, at, vec![Step::Open(Open::More(typed))])
    }

    fn pressed(&mut self, meeting: &Meeting, at: At, key: Key) -> Vec<Effect> {
        let button = self.button(key);
        // A letter is a panel's own first: it may type or find something there.
        if let Some(action) = button.filter(|_| self.panels.is_empty() || !matches!(key, Key::Char(_))) {
            return self.clicked(meeting, at, action);
        }
        match self.guarded(key) {
            Guarded::Open => {}
            Guarded::Nothing => return Vec::new(),
            Guarded::Only(action) => return self.keyed(meeting, at, action, key),
        }
        let failed = matches!(self.saving, Saving::Failed { .. }) && self.way() == Way::Key;
        if failed && Action::of_key(key, Scope::Everywhere) == Some(Action::Saved) {
            // No text can be saved with it now: it leads to another place.
            return self.keyed(meeting, at, Action::Saved, key);
        }
        let Some(mut panel) = self.panels.pop() else { return self.bare(meeting, at, key) };
        let taking = panel.taking();
        let sign = match key {
            Key::Char('.') => taking != Taking::Text,
            Key::Char('?') => taking == Taking::Keys,
            _ => false,
        };
        let steps = if sign { None } else { panel.key(&self.ctx(meeting, at), key) };
        self.panels.push(panel);
        if let Some(steps) = steps {
            return self.run(meeting, at, steps);
        }
        if let Some(action) = button.filter(|_| taking != Taking::Text) {
            return self.clicked(meeting, at, action);
        }
        let least = if taking == Taking::Text { Scope::Everywhere } else { Scope::Lists };
        if let Some(action) = Action::of_key(key, least) {
            return self.keyed(meeting, at, action, key);
        }
        // Whoever wants to move on is told how from here.
        let why_not = if key == Key::Right { w::NOT_FROM_A_PANEL } else { w::NO_SUCH_KEY };
        self.run(meeting, at, vec![Step::Say(NoticeKind::Told, why_not)])
    }

    /// What a key does that was learnt as a button of a clicker; while buttons are learnt none does anything.
    fn button(&self, key: Key) -> Option<Action> {
        let learning = matches!(self.panels.last(), Some(Panel::Clicker(_)));
        let learnt = self.settings.learnt.iter().find(|(learnt, _)| *learnt == key && !learning);
        learnt.map(|(_, action)| *action)
    }

    /// As the clicker's usual key back, a learnt one may be pressed by mistake: it always asks.
    fn clicked(&mut self, meeting: &Meeting, at: At, action: Action) -> Vec<Effect> {
        let step = if action == Action::Undo { Step::Open(Open::Question(Ask::Undo)) } else { Step::Do(action) };
        self.run(meeting, at, vec![step])
    }

    /// A key on the bare console: a letter never acts.
    fn bare(&mut self, meeting: &Meeting, at: At, key: Key) -> Vec<Effect> {
        if key == Key::Esc && self.leaves_guide(at) {
            return Vec::new();
        }
        if let Some(action) = Action::of_key(key, Scope::Bare) {
            return self.keyed(meeting, at, action, key);
        }
        let step = match key {
            Key::Backspace | Key::Ctrl('h') => return Vec::new(),
            Key::Char(letter) => Step::Open(Open::More(letter.to_string())),
            _ => Step::Say(NoticeKind::Told, w::NO_SUCH_KEY),
        };
        self.run(meeting, at, vec![step])
    }

    fn keyed(&mut self, meeting: &Meeting, at: At, action: Action, key: Key) -> Vec<Effect> {
        // The clicker's key may be pressed by mistake: it always asks.
        let step = if key == Key::PageUp { Step::Open(Open::Question(Ask::Undo)) } else { Step::Do(action) };
        self.run(meeting, at, vec![step])
    }
}

/// Keys that move the meeting count once however long they are held.
fn is_once(key: Key) -> bool {
    matches!(key, Key::Right | Key::PageDown | Key::PageUp | Key::Enter | Key::F(_) | Key::Esc | Key::Char('.'))
        || matches!(key, Key::Ctrl(letter) if letter != 'h')
}

/// Keys that mean something else while a text is typed, and are held there.
fn moves_in_text(key: Key) -> bool {
    matches!(key, Key::Right | Key::Char('.') | Key::Ctrl('z'))
}
