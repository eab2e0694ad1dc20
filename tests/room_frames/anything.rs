//! Whatever commands are tried, at whatever moments: what the room may not know is not in its view, and every view is drawn.

use nhip::meeting::agenda::Language;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::words::Command;
use nhip::meeting::words::Refusal;
use nhip::room::ConsoleState;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::room::picture::MembersTime;
use nhip::views::theme::ThemeName;
use proptest::prelude::*;
use proptest::sample::select;

use super::buffer;
use super::common::Story;
use super::common::at;
use super::common::small;

const COMMANDS: [&str; 38] = [
    r#"{"next":{}}"#,
    r#"{"next":{}}"#,
    r#"{"next":{"waiting":"move_on"}}"#,
    r#"{"next":{"back":"1m"}}"#,
    r#"{"override":{"reason":"power cut in the building"}}"#,
    r#"{"extend":{"by":"2m"}}"#,
    r#"{"hold":{}}"#,
    r#"{"resume":{}}"#,
    r#"{"undo":{}}"#,
    r#"{"ask":{"who":"c","class":"ordinary"}}"#,
    r#"{"ask":{"who":"d","class":"order"}}"#,
    r#"{"ask":{"who":"k","class":"reply"}}"#,
    r#"{"give_floor":{}}"#,
    r#"{"give_floor":{"who":"b"}}"#,
    r#"{"end_speech":{}}"#,
    r#"{"thank":{}}"#,
    r#"{"pause_speech":{}}"#,
    r#"{"pass":{"who":"a"}}"#,
    r#"{"note":{"text":"SECRET-NOTE"}}"#,
    r#"{"opinion":{"who":"c","text":"SECRET-OPINION"}}"#,
    r#"{"mark":{"who":"g","presence":"excused","reason":"SECRET-ABSENCE"}}"#,
    r#"{"assign":{"who":"c","what":"Check the files","due_text":"SECRET-DEADLINE"}}"#,
    r#"{"open_vote":{}}"#,
    r#"{"tally":{"for":4}}"#,
    r#"{"close_vote":{}}"#,
    r#"{"score":{"criterion":"1.1","points":20}}"#,
    r#"{"score":{"criterion":"1.2","points":17.5,"reason":"SECRET-REASON"}}"#,
    r#"{"score":{"criterion":"2.1","points":60}}"#,
    r#"{"seal":{}}"#,
    r#"{"announce":{}}"#,
    r#"{"unseal":{"reason":"counted wrongly at first"}}"#,
    r#"{"message":{"text":"Please sign the list"}}"#,
    r#"{"adopt_minutes":{}}"#,
    r#"{"close":{}}"#,
    r#"{"pin":{"view":"agenda"}}"#,
    r#"{"pin":{"view":"queue"}}"#,
    r#"{"offer":{"activity":"think"}}"#,
    r#"{"offer":{"activity":"round"}}"#,
];

fn members_time(picture: &Picture) -> Option<&MembersTime> {
    match picture {
        Picture::Silence(discussing) | Picture::Queue(discussing) => Some(&discussing.time),
        Picture::Speaking(speaking) => speaking.time.as_ref(),
        Picture::PointOfOrder(order) => order.time.as_ref(),
        Picture::Waiting {}
        | Picture::Lobby(_)
        | Picture::Opening(_)
        | Picture::Presenting(_)
        | Picture::Recess(_)
        | Picture::VoteOpen(_)
        | Picture::Verdict(_)
        | Picture::TasksGiven(_)
        | Picture::Scoring(_)
        | Picture::Announced(_)
        | Picture::ReadingMinutes(_)
        | Picture::Closed(_)
        | Picture::Adjourned(_)
        | Picture::Covered {} => None,
    }
}

fn look(story: &Story, now: Moment) {
    let view = RoomView::of(&story.meeting, now, ConsoleState::Alive);
    let data = serde_json::to_string(&view).expect("a view is plain data");
    assert!(!data.contains("SECRET"), "{data}");
    if story.meeting.announcement().is_none() {
        assert!(!data.contains("tenths") && !data.contains("band"), "{data}");
    }
    if let (Err(refused), Some(time)) =
        (story.meeting.decide(now, &Command::Next { back: None, waiting: None }), members_time(&view.picture))
        && std::iter::once(&refused.first)
            .chain(&refused.also)
            .any(|no| matches!(no, Refusal::DiscussionTooShort { .. }))
    {
        assert!(time.owed.is_some_and(|owed| owed.left.secs_up() > 0), "{data}");
    }
    for (width, height) in [(80, 24), (33, 9), (20, 5)] {
        buffer(&view, width, height, ThemeName::Dark);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_tried_the_room_knows_only_what_it_may(
        tries in prop::collection::vec((0_i64..240_000, select(COMMANDS.to_vec())), 1..90),
    ) {
        let mut story = Story::of(small(Language::En)).begun();
        let mut now = at("0:01");
        for (wait, command) in tries {
            now = now.plus(Span::from_ms(wait));
            let command: Command = serde_json::from_str(command).expect("a command");
            if let Ok(events) = story.meeting.decide(now, &command) {
                story = story.press_at(now, events);
            }
            look(&story, now);
        }
    }
}
