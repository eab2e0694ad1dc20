//! Every text in both languages: complete, spelt as Vietnamese is spelt, and word for word as the screens have it.

use std::collections::BTreeSet;

use nhip::meeting::sheet::Tenths;
use nhip::meeting::time::Span;
use nhip::meeting::words::Event;
use nhip::meeting::words::Refusal;
use nhip::meeting::words::Warning;
use nhip::text;
use nhip::text::Voice;
use nhip::text::both;
use nhip::text::dates;
use nhip::text::figures;
use nhip::text::papers;
use nhip::text::room;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

#[path = "texts/samples.rs"]
mod samples;
#[path = "texts/screens.rs"]
mod screens;

use samples::EN;
use samples::VI;
use samples::all_texts;
use samples::at;
use samples::day;
use samples::events;
use samples::p;
use samples::phrases;
use samples::refusals;
use samples::voice;
use samples::warnings;

/// The names of all variants: a match without a rest, so that a new variant stops the build here.
macro_rules! variants {
    ($of:ident: $($variant:ident)*) => {{
        fn place(one: &$of) -> &'static str {
            match one { $($of::$variant { .. } => stringify!($variant)),* }
        }
        let names: BTreeSet<&str> = [$(stringify!($variant)),*].into();
        (names, place as fn(&$of) -> &'static str)
    }};
}

#[test]
fn no_refusal_no_warning_and_no_event_is_left_without_words() {
    let (names, place) = variants!(Refusal: Over NotBegun AlreadyBegun NoQuorum OnHold NotOnHold VoteOpen SomebodySpeaks
        DiscussionTooShort DiscussionOwed VoteOwed PeopleWaiting LastSegment SegmentsLeft ScoreNotAnnounced NothingHolds
        ReasonTooShort EmptyText TextTooLong BackTooFar BackNotWholeMinutes NoClock ExtendTooFar ExtendWhileWaiting NoGap
        NoSuchPrompt UnknownPerson SeveralSuch NameTaken NotPresent AlreadyWaiting NotWaiting NobodyWaiting ListClosed
        ListAlready ListStaysOpen NotDiscussing AlreadySpeaking NobodySpeaks SpeechClockAlready SpeechHasNoLimit AlreadyHeard
        PassTooSoon NoSuchPlace CannotReview NotReviewing ReviewOver UnknownSegment SegmentBegun TimesOutOfRange NothingThere
        NothingToChange UnknownTask NoVoteOwed ThresholdNotPossible NoVote TooManyVotes VoteUndecidable BallotsDoNotAddUp NoScore UnknownCriterion
        PointsNotPossible JudgeNeeded NotAJudge ScoreSealed ScoreNotSealed ScoreAnnounced ScoreIncomplete
        MinutesAlreadyAdopted NothingToUndo UndoTold UndoBehindHold UndoShortensPause NotToReopen NotToAmend AmendInstead NotAnAttendance);
    assert_eq!(refusals().iter().map(place).collect::<BTreeSet<_>>(), names);
    let (names, place) = variants!(Warning: QuorumLow Unmarked Sample PeopleNotHeard FewerReviewers DidNotVote UnderFloor
        MinutesNotAdopted TasksWithoutDeadline OpenQuestions ConclusionsMissing TasksNotReported JudgesDiffer EvidenceChanged);
    assert_eq!(warnings().iter().map(place).collect::<BTreeSet<_>>(), names);
    let (names, place) = variants!(Event: Created Opened Begun Marked PersonAdded PersonCorrected Appointed SegmentOpened
        DiscussionOpened TurnOpened PartClosed NotHeard Extended Rebalanced Held Resumed Unseen GapTakenOut GapCounted PromptShown Asked
        SpeechStarted SpeechInterrupted SpeechWentOn SpeechPaused SpeechResumed SpeechExtended SpeechEnded Passed Withdrawn
        Moved QueueClosed QueueOpened ReviewersChosen ReviewPutOff Noted OpinionNoted Answered Concluded Corrected
        TaskAssigned TaskReported NextMeetingSet VoteOpened Tallied VoteClosed VoteVoided Scored Sealed Unsealed Announced
        MinutesAdopted MessageShown MessageCleared Blanked ScoreGroupShown Pinned Unpinned Offered OfferEnded SegmentDropped SegmentMoved SegmentAdded Adjourned Closed Reopened
        Undone Amended);
    assert_eq!(events().iter().map(place).collect::<BTreeSet<_>>(), names);
}

#[test]
fn no_text_is_empty_or_has_a_hole() {
    for lang in [VI, EN] {
        for text in all_texts(lang) {
            assert!(!text.trim().is_empty());
            assert!(!text.contains(['{', '}']) && !text.contains("  ") && text.trim() == text, "{text}");
            assert!(is_nfc(&text), "{text}");
            assert!(
                !text.contains(": .") && !text.contains(" ,") && !text.contains(" .") && !text.contains(".."),
                "{text}"
            );
        }
    }
}

/// Onsets, longest first; `gi` and `qu` take their vowel with them.
const ONSETS: [&str; 27] = [
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x",
];
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep \
    et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oan oang oanh oat oay \
    oăc oăn oăng oăt oc oe oen oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui \
    um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uơ ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ưt ưu \
    y yêm yên yêng yêt yêu";
/// Keys, signs and names that are no Vietnamese words; names of persons stand in the samples.
const NO_SYLLABLES: [&str; 27] = [
    "Enter", "Tab", "Esc", "Space", "Ctrl", "USB", "F", "Q", "Z", "B", "C", "D", "E", "TT", "STT", "T", "M", "PageUp",
    "J", "Delete", "BQ", "Excel", "CSV", "English", "PageDown", "Word", "HTML",
];
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

fn is_syllable(word: &str) -> bool {
    let letters: String = word.to_lowercase().nfd().filter(|part| !TONES.contains(part)).nfc().collect();
    let tones = word.nfd().filter(|part| TONES.contains(part)).count();
    let stops = letters.ends_with(['c', 'p', 't']) || letters.ends_with("ch");
    let stop_tone = word.nfd().any(|part| matches!(part, '\u{301}' | '\u{323}'));
    let rhymes: Vec<&str> = RHYMES.split_whitespace().collect();
    let fits = |rest: &str| rhymes.contains(&rest);
    let built = fits(&letters)
        || ONSETS.iter().any(|onset| {
            letters.strip_prefix(onset).is_some_and(|rest| fits(rest) || (*onset == "gi" && fits(&format!("i{rest}"))))
        });
    // The tone stands on the first of two open vowels (hòa, khóa, ủy), unless the first belongs to `qu`.
    let open = ["oa", "oe", "uy"].iter().any(|pair| letters.ends_with(pair)) && !letters.starts_with("qu");
    let last_is_toned = word.nfd().last().is_some_and(|part| TONES.contains(&part));
    tones <= 1 && built && (!stops || stop_tone) && !(open && tones == 1 && last_is_toned)
}

#[test]
fn every_vietnamese_word_is_a_syllable_with_its_tone_in_the_right_place() {
    for wrong in ["hoà", "khoá", "uỷ", "quyêt", "duoc", "thảô", "nghj", "dươc", "học̣", "lich"] {
        assert!(!is_syllable(wrong), "{wrong}");
    }
    for text in all_texts(VI) {
        for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
            let sample = ["s", "n", "b", "c"].contains(&word);
            assert!(sample || NO_SYLLABLES.contains(&word) || is_syllable(word), "{word} in: {text}");
        }
    }
}

#[test]
fn our_own_words_name_nobody_by_a_pronoun() {
    for text in all_texts(VI) {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphabetic()).collect();
        for pronoun in ["bạn", "tôi", "em", "mày", "mình", "chúng"] {
            assert!(!words.contains(&pronoun), "{text}");
        }
        assert!(!lower.contains("quý vị") && !lower.contains("anh chị"), "{text}");
    }
}

#[test]
fn english_keeps_the_words_of_the_room() {
    let allowed = |text: &str| text.replace("The floor is yours", "").replace("at least 10 characters", "");
    for text in all_texts(EN) {
        let lower = allowed(&text).to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphabetic()).collect();
        for word in ["refusal", "refused", "least", "phase", "override", "floor", "hold", "seal", "base", "standing"] {
            assert!(!words.contains(&word), "{text}");
        }
    }
}

#[test]
fn the_same_verb_always_means_the_same_thing() {
    for (name, phrase) in phrases() {
        assert!(!phrase.vi.contains("Đóng danh sách"), "{name}");
        assert!(!phrase.vi.is_empty() && !phrase.en.is_empty(), "{name}");
    }
}

// Presses, figures and dates.

#[test]
fn a_press_is_named_by_what_it_was_pressed_for() {
    let press = |lines: &[&str]| -> Vec<Event> {
        lines.iter().map(|line| serde_json::from_str(line).expect("an event")).collect()
    };
    let next = press(&[
        r#"{"speech_ended":{"who":"c","net_ms":1}}"#,
        r#"{"part_closed":{"segment":"s","pause":"kept"}}"#,
        r#"{"not_heard":{"who":["b"],"then":"written"}}"#,
        r#"{"segment_opened":{"segment":"s"}}"#,
    ]);
    assert_eq!(text::command_done(&voice(VI), &next), "Sang nội dung «Học tập»");
    let floor =
        press(&[r#"{"speech_ended":{"who":"c","net_ms":1}}"#, r#"{"speech_started":{"who":"b","class":"ordinary"}}"#]);
    assert_eq!(text::command_done(&voice(VI), &floor), "Mời đồng chí Trần Thị B");
    assert_eq!(text::command_done(&voice(EN), &floor), "Invite Trần Thị B");
    let late = press(&[
        r#"{"marked":{"who":["d"],"presence":"late"}}"#,
        r#"{"asked":{"who":"d","class":"ordinary","place":1}}"#,
    ]);
    assert_eq!(text::command_done(&voice(VI), &late), "Đăng ký phát biểu cho đồng chí Phạm Văn D");
    let marked = press(&[r#"{"marked":{"who":["b","c"],"presence":"present"}}"#]);
    assert_eq!(text::command_done(&voice(VI), &marked), "Điểm danh 2 đồng chí: có mặt");
    assert_eq!(text::command_done(&voice(VI), &[]), "");
}

#[test]
fn lengths_of_time_never_say_nothing_while_something_is_owed() {
    assert_eq!(figures::left(VI, Span::from_ms(1)), "1 giây");
    assert_eq!(figures::left(EN, Span::from_mins(2)), "2 min");
    assert_eq!(figures::used(VI, Span::from_ms(3_725_999)), "1 giờ 2 phút 5 giây");
    assert_eq!(figures::used(VI, Span::ZERO), "0 giây");
    assert_eq!(figures::clock_left(Span::from_ms(280_001)), "4:41");
    assert_eq!(figures::clock_used(Span::from_ms(3_723_999)), "1:02:03");
    assert_eq!(figures::clock(-70), "-1:10");
    assert_eq!(figures::minutes(EN, 1), "1 minute");
    assert_eq!(figures::lateness(VI, Span::from_secs(20)), "đúng giờ");
    assert_eq!(figures::lateness(EN, Span::from_secs(-60)), "1 minute early");
    assert_eq!(figures::ago(VI, Span::from_mins(2 * 1440)), "2 ngày trước");
    assert_eq!(figures::time_up(at("14:28:49.001")), "14:29");
    assert_eq!(figures::time_up(at("14:29:00")), "14:29");
    assert_eq!(figures::time_secs_up(at("23:59:59.500")), "00:00:00");
}

#[test]
fn numbers_follow_the_language() {
    assert_eq!(figures::points_in_words(VI, Tenths(925)), "92,5 điểm");
    assert_eq!(figures::points_in_words(EN, Tenths(10)), "1 point");
    assert_eq!(figures::percent(VI, 12, 17), "70,6%");
    assert_eq!(figures::percent(EN, 1, 2000), "0.1%");
    assert_eq!(figures::percent(EN, 1, 2001), "0%");
    assert_eq!(figures::percent(VI, 22, 22), "100%");
    assert_eq!(figures::percent(VI, 3, 0), "–");
    assert_eq!(figures::percent(VI, u32::MAX, u32::MAX), "100%");
    assert_eq!(
        [1, 2, 3, 4, 11, 12, 13, 21, 112].map(|n| figures::ordinal(EN, n)),
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
    );
    assert_eq!([0, 2, 12].map(|n| papers::count(VI, n)), ["0", "02", "12"]);
    assert_eq!([0, 2, 12].map(|n| papers::count(EN, n)), ["0", "2", "12"]);
}

#[test]
fn dates_are_written_as_each_paper_and_screen_wants_them() {
    assert_eq!(dates::date_with_weekday(VI, day("2018-04-15")), "Chủ nhật, 15/04/2018");
    assert_eq!(dates::date_with_weekday(EN, day("2018-04-13")), "Friday 13 April 2018");
    assert_eq!(dates::date_document(VI, day("2026-02-05")), "ngày 05 tháng 02 năm 2026");
    assert_eq!(dates::date_document(VI, day("2018-03-26")), "ngày 26 tháng 3 năm 2018");
    assert_eq!(dates::date_document(VI, day("2018-10-09")), "ngày 09 tháng 10 năm 2018");
    assert_eq!(figures::time_document(VI, at("14:30:00")), "14 giờ 30 phút");
    assert_eq!(dates::days_ahead(VI, day("2018-03-24"), day("2018-03-26")), "quá hạn 2 ngày");
    assert_eq!(dates::days_ahead(EN, day("2018-03-27"), day("2018-03-26")), "in 1 day");
    assert_eq!(papers::began(VI, at("15:04:00"), None), "Bắt đầu lúc 15 giờ 04 phút, ngày 26 tháng 3 năm 2018.");
}

#[test]
fn a_board_and_residents_are_spoken_to_in_their_own_way() {
    let board = Voice { address: "", occasion: "cuộc họp", ..voice(VI) };
    let residents = Voice { address: "ông (bà)", ..board };
    let speaks = Refusal::SomebodySpeaks { who: p("c") };
    let now = at("14:07:00");
    assert_eq!(text::refusal(&board, &speaks, now), "Chưa chuyển được: Lê Văn C đang phát biểu. Enter khi nói xong.");
    assert_eq!(
        text::refusal(&residents, &speaks, now),
        "Chưa chuyển được: ông (bà) Lê Văn C đang phát biểu. Enter khi nói xong."
    );
    assert_eq!(room::invites(&board), "Mời mọi người cho ý kiến");
    assert_eq!(room::score(&board, Tenths(900), "Tốt"), "Tự chấm: 90 điểm – Tốt");
    assert_eq!(both::vote_for_ask(&board), "Ai tán thành, xin giơ tay.");
    assert_eq!(board.next_occasion(), "kỳ họp sau");
    assert_eq!(residents.members(2), "2 người");
}
