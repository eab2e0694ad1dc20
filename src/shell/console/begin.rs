//! Floor 5. The desk as it is when an open meeting is sat down at.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::clean::clean_line;
use crate::clean::clean_text;
use crate::clock::machine;
use crate::console::Console;
use crate::console::Draft;
use crate::console::Saving;
use crate::console::SeenBy;
use crate::console::Settings;
use crate::console::view::Digits;
use crate::console::view::NoticeKind;
use crate::drive::trouble::trouble;
use crate::meeting::Meeting;
use crate::meeting::words::ClockKind;
use crate::shell::console::Desk;
use crate::shell::console::Picture;
use crate::shell::console::theme_choice;
use crate::shell::ending::Ending;
use crate::shell::kept::Kept;
use crate::shell::opening::Opened;
use crate::shell::options::Options;
use crate::shell::painter::Painter;
use crate::shell::vigil::Vigil;
use crate::shell::writer::Writer;
use crate::store::Fault;
use crate::store::read_draft;
use crate::store::read_ticks;
use crate::store::real_disk;
use crate::text::console::start as words;
use crate::views::look::Letters;

impl Desk {
    pub(super) fn new(
        options: &Options,
        opened: Opened,
        painter: Painter<Arc<Picture>>,
        (ending, vigil): (Ending, Vigil),
        writer: impl FnOnce(crate::store::Store) -> Writer,
    ) -> Self {
        let Opened { meeting, clock, store, owed, shelf, skipped: _ } = opened;
        let source = machine();
        let path = store.path().to_owned();
        let now = clock.now();
        let saved = meeting.last_entry().map_or(now, |last| last.at);
        let language = options.said_language.unwrap_or(meeting.agenda().language);
        let kept = Kept::read(&options.data);
        let settings = Settings {
            language,
            theme: theme_choice(options.theme),
            digits: digits(options.letters),
            learnt: kept.learnt(),
            screen: seen_by(&kept, &meeting),
            ..Settings::default()
        };
        let drafts = read_draft(real_disk().as_ref(), &path).ok().flatten();
        let mut drafts: Vec<Draft> = drafts.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        for draft in &mut drafts {
            draft.text = clean_text(&draft.text);
        }
        let speed = match meeting.created().clock {
            ClockKind::Rehearsal { speed } => speed.max(1),
            ClockKind::Real | ClockKind::Script => 1,
        };
        Self {
            console: Console::new(settings, Saving::Saved(saved), drafts),
            started_ms: source.tick().boot_ms,
            data: options.data.clone(),
            kept,
            writer: writer(store),
            ending,
            vigil,
            seen: (0, now.t),
            inputs: VecDeque::new(),
            own: VecDeque::new(),
            owed,
            saving: None,
            failed: false,
            shown: None,
            look: options.look(),
            drafts: None,
            drafts_kept_ms: 0,
            looked_ms: 0,
            signed_ms: 0,
            leaves: false,
            meeting,
            clock,
            source,
            path,
            speed,
            shelf,
            painter,
        }
    }

    /// Words of a journal that was gone on with: what is asked first, and what was ticked.
    pub(super) fn come_back(&mut self) {
        let at = self.at();
        if let Ok(ticks) = read_ticks(real_disk().as_ref(), &self.path) {
            self.console.ticked(ticks.ids().map(str::to_owned).collect());
        }
        let effects = self.console.tick(&self.meeting, at);
        self.take(at, effects);
    }

    /// Earlier journals that cannot be read, by name: what they hold is not handed on.
    pub(super) fn tell_skipped(&mut self, skipped: &[Fault]) {
        if skipped.is_empty() {
            return;
        }
        let lang = self.language();
        let files: Vec<String> = skipped
            .iter()
            .map(|fault| {
                let name = fault.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
                format!("{} ({})", clean_line(&name), trouble(lang, &fault.trouble))
            })
            .collect();
        let at = self.at();
        self.console.tell(at, NoticeKind::Fault, words::passed_over(lang, &files));
    }
}

/// What was said of letters, for the console's figures.
fn digits(letters: Letters) -> Digits {
    match letters {
        Letters::Auto => Digits::Large,
        Letters::Plain => Digits::Plain,
    }
}

/// Which screen those present see: as was said of this meeting; a new real one asks.
fn seen_by(kept: &Kept, meeting: &Meeting) -> SeenBy {
    match &kept.screen {
        Some((id, true)) if *id == meeting.created().id => SeenBy::This,
        Some((id, false)) if *id == meeting.created().id => SeenBy::Own,
        Some(_) | None => match meeting.created().clock {
            ClockKind::Real => SeenBy::NotAsked,
            ClockKind::Rehearsal { .. } | ClockKind::Script => SeenBy::Own,
        },
    }
}
