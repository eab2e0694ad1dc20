//! Floor 4. Blocks that several pictures of the room share, in its words and styles.

use ratatui::style::Style;

use super::block::Block;
use super::block::Content;
use super::block::Rank;
use super::block::Row;
use super::block::Stays;
use super::scene::Alarm;
use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::room::EndTime;
use crate::room::RoomView;
use crate::room::picture::AgendaLine;
use crate::room::picture::Clock;
use crate::room::picture::ItemLine;
use crate::room::picture::MembersTime;
use crate::room::picture::Named;
use crate::room::picture::Next;
use crate::room::score::ScoreLine;
use crate::text::Phrase;
use crate::text::Voice;
use crate::text::both;
use crate::text::capital;
use crate::text::figures;
use crate::text::kinds;
use crate::text::room;
use crate::views::look::Look;
use crate::views::theme::Theme;

/// A clock with no more than this left is soon over.
const SOON: Span = Span::from_mins(1);

/// Lines on which what a picture is about may stand in large letters.
const MOST_LINES: usize = 7;

/// What a picture is worded and styled with.
pub struct With<'a> {
    /// The language and the agenda's own words.
    pub voice: Voice<'a>,
    /// Roles of colour.
    pub theme: &'a Theme,
    /// How it is drawn.
    pub look: Look,
}

impl<'a> With<'a> {
    /// The words and styles of a view.
    pub fn of(view: &'a RoomView, look: Look) -> Self {
        let voice = Voice {
            lang: view.language,
            address: &view.address,
            occasion: &view.occasion,
            name: &|id| id.0.clone(),
            title: &|id| id.0.clone(),
        };
        Self { voice, theme: look.styles(), look }
    }

    /// The language.
    pub fn lang(&self) -> Language {
        self.voice.lang
    }

    /// What the picture is about, in words.
    pub fn headline(&self, text: impl Into<String>) -> Block {
        let content = Content::Words { text: text.into(), lines: MOST_LINES };
        Block { content, style: self.theme.title, stays: Stays::Keep, rank: Rank::Biggest }
    }

    /// What is read next, in words.
    pub fn second(&self, text: impl Into<String>, stays: Stays) -> Block {
        let content = Content::Words { text: text.into(), lines: 2 };
        Block { content, style: self.theme.title, stays, rank: Rank::Second }
    }

    /// Words that are read when there is time.
    pub fn third(&self, text: impl Into<String>, stays: Stays) -> Block {
        let content = Content::Words { text: text.into(), lines: 2 };
        Block { content, style: self.theme.base, stays, rank: Rank::Third }
    }

    /// A line.
    pub fn words(&self, text: impl Into<String>, stays: Stays) -> Block {
        let content = Content::Words { text: text.into(), lines: 1 };
        Block { content, style: self.theme.base, stays, rank: Rank::Line }
    }

    /// What is on.
    pub fn item(&self, item: &ItemLine) -> Block {
        self.second(item.title.clone(), Stays::Title)
    }

    /// The clock of a phase in digits: in its last minute it says so, and past its end what it counts.
    pub fn clock(&self, clock: Clock, rank: Rank, style: Style) -> Vec<Block> {
        let said =
            |phrase: Phrase, style| self.second(phrase.get(self.lang()).to_uppercase(), Stays::Keep).styled(style);
        match alarm(clock) {
            Alarm::Over => vec![
                said(room::OVER, self.theme.over),
                digits(format!("+{}", figures::clock_used(clock.over)), rank, self.theme.over),
            ],
            Alarm::Soon => vec![
                said(room::LAST_MINUTE, self.theme.warn).ranked(Rank::Third).stays(Stays::Title),
                digits(figures::clock_left(clock.left), rank, self.theme.warn),
            ],
            Alarm::Calm => vec![digits(figures::clock_left(clock.left), rank, style)],
        }
    }

    /// The clock of a phase in words.
    pub fn clock_small(&self, clock: Clock) -> Block {
        let (text, style) = match alarm(clock) {
            Alarm::Over => (both::over_time(self.lang(), clock.over), self.theme.over),
            Alarm::Soon => (room::left(self.lang(), clock.left), self.theme.warn),
            Alarm::Calm => (room::left(self.lang(), clock.left), self.theme.base),
        };
        self.third(text, Stays::Keep).styled(style).on_lines(1)
    }

    /// From when on it may be left, while time is owed; then, that it may be.
    pub fn owed(&self, time: &MembersTime) -> Block {
        let text = match time.owed {
            Some(owed) => both::may_move_from(self.lang(), owed.until),
            None => both::MAY_MOVE_NOW.get(self.lang()).to_owned(),
        };
        let stays = if time.owed.is_some() { Stays::Keep } else { Stays::Next };
        self.words(text, stays).styled(self.theme.members)
    }

    /// Until when the members' time is planned; not where it is owed to its end.
    pub fn until(&self, time: &MembersTime) -> Option<Block> {
        let until = time.until?;
        let minute = chrono::Duration::minutes(1);
        if time.owed.as_ref().is_some_and(|owed| owed.until.signed_duration_since(until) > -minute) {
            return None;
        }
        Some(self.words(capital(&room::discussion_until(self.lang(), until)), Stays::Spare))
    }

    /// Who comes next, each with the class in words where it is not the ordinary one.
    pub fn next(&self, next: &[Next], waiting: usize) -> Option<Block> {
        if next.is_empty() {
            return None;
        }
        let row = |(place, next): (usize, &Next)| {
            let figure = match next.class {
                Class::Ordinary => String::new(),
                Class::Order | Class::Reply => kinds::class(next.class).get(self.lang()).to_lowercase(),
            };
            let text = format!("{}  {}", place + 1, full(&next.who));
            Row { mark: "", text, brief: format!("{}  {}", place + 1, next.who.name), figure }
        };
        let mut rows: Vec<Row> = next.iter().enumerate().map(row).collect();
        let more = waiting.saturating_sub(next.len());
        if more > 0 {
            rows.push(Row { text: format!("   {}", room::and_more(&self.voice, more)), ..Row::default() });
        }
        Some(self.list(rows, Stays::Next).ranked(Rank::Second))
    }

    /// Lines under one another.
    pub fn list(&self, rows: Vec<Row>, stays: Stays) -> Block {
        Block { content: Content::List { rows, seen: 0 }, style: self.theme.base, stays, rank: Rank::Third }
    }

    /// The agenda with its minutes.
    pub fn agenda(&self, items: &[AgendaLine]) -> Block {
        let row = |item: &AgendaLine| Row {
            mark: "",
            text: format!("{}  {}", item.n, item.title),
            figure: figures::mins(self.lang(), item.planned.mins_near()),
            ..Row::default()
        };
        self.list(items.iter().map(row).collect(), Stays::Beside)
    }

    /// The announced score in one line.
    pub fn score(&self, score: &ScoreLine) -> Block {
        self.second(room::score(&self.voice, score.total, &score.band), Stays::Title)
    }

    /// Somebody with the address, at the head of a line.
    pub fn person(&self, who: &Named) -> String {
        capital(&self.voice.named(&who.name))
    }

    /// The name of a phase, in capitals.
    pub fn phase(&self, phase: Phrase) -> String {
        phase.get(self.lang()).to_uppercase()
    }

    /// The name of a phase with the place of its item: "THẢO LUẬN · 3/8".
    pub fn phase_of(&self, phase: Phrase, item: &ItemLine) -> String {
        format!("{} · {}/{}", self.phase(phase), item.n, item.of)
    }

    /// When the meeting will end, as it is said at the end of the strip; early is not said while the least length would not be reached.
    pub fn end_time(&self, end: &EndTime) -> String {
        if end.under_floor > Span::ZERO && end.late.mins_near() <= 0 {
            return room::under_minimum(self.lang(), end.under_floor);
        }
        // To the nearest minute, as the lateness beside it.
        let half = chrono::Duration::seconds(30);
        let at = end.expected.checked_add_signed(half).unwrap_or(end.expected);
        both::expected_end(self.lang(), at, end.late)
    }
}

/// Somebody for the sentences that name people: the room knows them by name alone, and its voice says what it is given.
pub fn called(name: &str) -> PersonId {
    PersonId(name.to_owned())
}

/// A name with its role.
pub fn full(who: &Named) -> String {
    who.role.as_ref().map_or_else(|| who.name.clone(), |role| format!("{}, {role}", who.name))
}

/// How pressing a clock is.
pub fn alarm(clock: Clock) -> Alarm {
    if clock.is_over() {
        Alarm::Over
    } else if clock.left <= SOON {
        Alarm::Soon
    } else {
        Alarm::Calm
    }
}

/// A clock or a total in digits.
pub fn digits(text: String, rank: Rank, style: Style) -> Block {
    Block { content: Content::Digits(text), style, stays: Stays::Keep, rank }
}
