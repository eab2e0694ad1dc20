//! Floor 5. What is corrected, from what was said on the command line and from plain answers to plain questions.

use std::io::BufRead;
use std::io::Write;

use chrono::NaiveDate;

use super::words;
use super::words::What;
use crate::clean::clean_line;
use crate::cli::arguments::Correction;
use crate::cli::arguments::Here;
use crate::deadline;
use crate::history::with_voice;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::words::Command;
use crate::meeting::words::Owner;
use crate::meeting::words::Seq;
use crate::names;
use crate::order;
use crate::text::Phrase;
use crate::text::kinds;

/// Why there is no command.
pub(super) enum Ended {
    /// Nobody answers.
    NothingSaid(What),
    /// An answer that is none.
    NotUnderstood(String),
    /// Better not.
    Left,
}

/// A line that can be corrected.
struct Line {
    seq: Seq,
    said: String,
    has_speaker: bool,
    is_task: bool,
}

/// Asks what was not said.
pub(super) fn ask(
    lang: Language,
    meeting: &Meeting,
    today: NaiveDate,
    said: Correction,
    answers: &mut dyn BufRead,
    screen: &mut dyn Write,
) -> Result<Command, Ended> {
    let mut talk = Talk { lang, answers, screen, asked: false };
    let Correction { who, why, line, text, speaker, due, person, presence, reason } = said;
    let by = talk.need(who, words::ASK_WHO, What::Who)?;
    let mut amend = Amend { text, speaker, due, line, person, presence: presence.map(here), reason };
    if amend.line.is_none() && amend.person.is_none() && amend.text.is_none() {
        amend.choose(&mut talk, meeting)?;
    }
    if let Some(person) = &amend.person {
        let _ = one_person(lang, meeting, person)?;
        if amend.presence.is_none() {
            amend.ask_presence(&mut talk)?;
        }
    }
    let why = talk.need(why, words::ASK_WHY, What::Why)?;
    let command = amend.command(lang, meeting, today, by, why)?;
    if talk.asked && !talk.is_sure()? {
        return Err(Ended::Left);
    }
    Ok(command)
}

struct Amend {
    text: Option<String>,
    speaker: Option<String>,
    due: Option<String>,
    line: Option<Seq>,
    person: Option<String>,
    presence: Option<Presence>,
    reason: Option<String>,
}

impl Amend {
    fn choose(&mut self, talk: &mut Talk<'_>, meeting: &Meeting) -> Result<(), Ended> {
        let lines = lines(talk.lang, meeting);
        talk.say(words::LINES.get(talk.lang));
        for line in &lines {
            talk.say(&format!("{:>5}  {}", line.seq, line.said));
        }
        let answer = talk.answer(words::ASK_LINE, What::Correction)?;
        if answer.is_empty() {
            self.text = Some(talk.need(None, words::ASK_STATEMENT, What::Correction)?);
            return Ok(());
        }
        if answer == "0" {
            self.person = Some(talk.need(None, words::ASK_PERSON, What::Correction)?);
            return Ok(());
        }
        let seq = answer.parse::<Seq>().ok();
        let Some(line) = lines.iter().find(|line| Some(line.seq) == seq) else {
            return Err(Ended::NotUnderstood(words::NO_SUCH_LINE.get(talk.lang).to_owned()));
        };
        self.line = Some(line.seq);
        self.text = talk.optional(words::ASK_TEXT, What::Correction)?;
        if line.has_speaker {
            self.speaker = talk.optional(words::ASK_SPEAKER, What::Correction)?;
        }
        if line.is_task {
            self.due = talk.optional(words::ASK_DUE, What::Correction)?;
        }
        if self.text.is_none() && self.speaker.is_none() && self.due.is_none() { Err(Ended::Left) } else { Ok(()) }
    }

    fn ask_presence(&mut self, talk: &mut Talk<'_>) -> Result<(), Ended> {
        let presence = match talk.answer(words::ASK_PRESENCE, What::Presence)?.as_str() {
            "1" => Presence::Present,
            "2" => Presence::Online,
            "3" => Presence::Excused,
            "4" => Presence::Unexcused,
            _ => return Err(Ended::NothingSaid(What::Presence)),
        };
        self.presence = Some(presence);
        if matches!(presence, Presence::Excused | Presence::Unexcused) && self.reason.is_none() {
            self.reason = talk.optional(words::ASK_ABSENCE, What::Presence)?;
        }
        Ok(())
    }

    fn command(
        self,
        lang: Language,
        meeting: &Meeting,
        today: NaiveDate,
        by: String,
        why: String,
    ) -> Result<Command, Ended> {
        let Self { text, speaker, due, line: seq, person, presence, reason } = self;
        // A deadline is read as it was said in the meeting: it may have passed since.
        let then = meeting.begun().map_or(today, |begun| begun.wall.date_naive());
        let due = due.map(|typed| {
            deadline::read(&typed, then, meeting.next_meeting())
                .map_err(|_| Ended::NotUnderstood(words::NO_DATE.get(lang).to_owned()))
        });
        let who = speaker.or(person).map(|typed| one_person(lang, meeting, &typed)).transpose()?;
        let text = text.map(|text| crate::clean::clean_text(&text));
        Ok(Command::Amend { by, why, seq, text, who, kind: None, due: due.transpose()?, presence, reason })
    }
}

fn here(here: Here) -> Presence {
    match here {
        Here::Present => Presence::Present,
        Here::Online => Presence::Online,
        Here::Excused => Presence::Excused,
        Here::Unexcused => Presence::Unexcused,
    }
}

/// Somebody by id, by the whole name, or by letters that find one person only.
fn one_person(lang: Language, meeting: &Meeting, typed: &str) -> Result<PersonId, Ended> {
    let typed = clean_line(typed);
    if let Some(one) = meeting.person(&PersonId(typed.clone())) {
        return Ok(one.person.id.clone());
    }
    let people = || meeting.people().iter().map(|one| &one.person);
    let exact: Vec<&PersonId> = people().filter(|one| names::same_name(&one.name, &typed)).map(|one| &one.id).collect();
    let found: Vec<&PersonId> =
        people().filter(|one| names::matches(&typed, &one.name).is_some()).map(|one| &one.id).collect();
    match (exact.as_slice(), found.as_slice()) {
        ([one], _) | ([], [one]) if !typed.is_empty() => Ok((*one).clone()),
        _ => Err(Ended::NotUnderstood(words::nobody(lang, &typed))),
    }
}

/// What was said, concluded, given: the words that can be corrected, in the order of the journal.
fn lines(lang: Language, meeting: &Meeting) -> Vec<Line> {
    with_voice(meeting, lang, |voice| {
        let mut all: Vec<Line> = Vec::new();
        let mut take = |seq: Seq, said: String, has_speaker: bool, is_task: bool| {
            all.push(Line { seq, said: clean_line(&said), has_speaker, is_task });
        };
        for opinion in meeting.opinions() {
            let kind = kinds::opinion_kind(opinion.kind).get(lang);
            take(opinion.seq, format!("{}, {kind}: {}", voice.person(&opinion.who), opinion.text), true, false);
            for answer in &opinion.answers {
                take(answer.seq, format!("→ {}: {}", voice.person(&answer.who), answer.text), true, false);
            }
        }
        for conclusion in meeting.conclusions() {
            let label = voice.say("kết luận", "conclusion");
            take(conclusion.seq, format!("{label}: {}", conclusion.text), false, false);
        }
        for task in meeting.tasks() {
            let owners: Vec<String> = task
                .who
                .iter()
                .map(|owner| match owner {
                    Owner::Person(who) => voice.person(who),
                    Owner::Group(group) => group.clone(),
                })
                .collect();
            let due = task.due.map_or_else(String::new, |day| format!(" – {}", crate::text::dates::date(lang, day)));
            let label = voice.say("nhiệm vụ", "task");
            take(task.seq, format!("{label}, {}: {}{due}", owners.join(", "), task.what), true, true);
        }
        order::by_key(&mut all, |line| line.seq);
        all
    })
}

/// Questions to whoever sits there, and the answers.
struct Talk<'a> {
    lang: Language,
    answers: &'a mut dyn BufRead,
    screen: &'a mut dyn Write,
    /// Whether anything had to be asked.
    asked: bool,
}

impl Talk<'_> {
    fn say(&mut self, line: &str) {
        // Nobody may be looking; the answer is what counts.
        drop(writeln!(self.screen, "{line}"));
    }

    fn answer(&mut self, question: Phrase, what: What) -> Result<String, Ended> {
        self.asked = true;
        drop(write!(self.screen, "{}", question.get(self.lang)).and_then(|()| self.screen.flush()));
        let mut line = String::new();
        match self.answers.read_line(&mut line) {
            Ok(n) if n > 0 => Ok(clean_line(line.trim())),
            Ok(_) | Err(_) => Err(Ended::NothingSaid(what)),
        }
    }

    fn optional(&mut self, question: Phrase, what: What) -> Result<Option<String>, Ended> {
        Ok(Some(self.answer(question, what)?).filter(|answer| !answer.is_empty()))
    }

    /// What was said, or else an answer that says something.
    fn need(&mut self, said: Option<String>, question: Phrase, what: What) -> Result<String, Ended> {
        let answer = match said {
            Some(said) => clean_line(said.trim()),
            None => self.answer(question, what)?,
        };
        if answer.is_empty() { Err(Ended::NothingSaid(what)) } else { Ok(answer) }
    }

    fn is_sure(&mut self) -> Result<bool, Ended> {
        let answer = self.answer(words::ASK_SURE, What::Why)?;
        Ok(["có", "co", "c", "yes", "y"].contains(&answer.to_lowercase().as_str()))
    }
}
