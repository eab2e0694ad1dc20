//! Word for word as the screens have it.

use nhip::meeting::agenda::Language;
use nhip::meeting::roster::Presence;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::time::Span;
use nhip::meeting::words::Command;
use nhip::meeting::words::Event;
use nhip::meeting::words::Missing;
use nhip::meeting::words::Refusal;
use nhip::meeting::words::Told;
use nhip::meeting::words::Warning;
use nhip::text;
use nhip::text::Voice;
use nhip::text::both;
use nhip::text::console::course;
use nhip::text::console::deciding;
use nhip::text::console::panels;
use nhip::text::console::speaking;
use nhip::text::console::start;
use nhip::text::figures;
use nhip::text::papers::results;
use nhip::text::room;
use nhip::text::warning::under_minimum;

use super::samples::EN;
use super::samples::VI;
use super::samples::at;
use super::samples::day;
use super::samples::outcome;
use super::samples::p;
use super::samples::voice;

fn refused(refusal: &Refusal) -> (String, String) {
    (text::refusal(&voice(VI), refusal, at("14:07:30")), text::refusal(&voice(EN), refusal, at("14:07:30")))
}

#[expect(clippy::needless_pass_by_value, reason = "rows read better without a reference")]
fn says(said: (String, String), vi: &str, en: &str) {
    assert_eq!(said.0, vi);
    assert_eq!(said.1, en);
}

fn both_ways(of: impl Fn(Language) -> String) -> (String, String) {
    (of(VI), of(EN))
}

#[test]
fn a_refusal_says_what_until_when_and_which_key_lifts_it() {
    says(
        refused(&Refusal::DiscussionTooShort { remaining: Span::from_ms(79_400), until: at("14:31:09.600") }),
        "Chưa chuyển được: còn 1 phút 20 giây dành cho thảo luận (đến 14:31:10).",
        "Not yet: members still have 1 min 20 s (until 14:31:10).",
    );
    says(
        refused(&Refusal::SomebodySpeaks { who: p("c") }),
        "Chưa chuyển được: đồng chí Lê Văn C đang phát biểu. Enter khi nói xong.",
        "Not yet: Lê Văn C is speaking. Enter when finished.",
    );
    says(
        refused(&Refusal::PeopleWaiting { who: vec![p("b"), p("c")], remaining: Span::from_secs(1) }),
        "Chưa chuyển được: còn 2 đồng chí chờ phát biểu. Enter: mời đồng chí Trần Thị B.",
        "Not yet: 2 people are waiting to speak. Enter: invite Trần Thị B.",
    );
    says(
        refused(&Refusal::AlreadyWaiting { who: p("b"), place: 2 }),
        "Đồng chí Trần Thị B đã có trong danh sách (thứ 2).",
        "Trần Thị B is already on the list (2nd).",
    );
    says(
        refused(&Refusal::NotPresent { who: p("d"), presence: Presence::Unmarked }),
        "Đồng chí Phạm Văn D chưa được ghi có mặt. Enter: ghi có mặt lúc 14:07 và đăng ký.",
        "Phạm Văn D is not marked present. Enter: present since 14:07, and on the list.",
    );
    says(
        refused(&Refusal::ListClosed {}),
        "Danh sách đã khóa; chỉ nhận ý kiến về thủ tục.",
        "The list is closed; points of order only.",
    );
    says(
        refused(&Refusal::ReasonTooShort { letters: 6, words: 2 }),
        "Lý do cần ít nhất 10 ký tự, thành câu (mới có 6).",
        "The reason needs at least 10 characters, in words (6 so far).",
    );
    assert_eq!(
        both_ways(|lang| course::override_reason_short(lang, 6)),
        refused(&Refusal::ReasonTooShort { letters: 6, words: 2 })
    );
    says(
        refused(&Refusal::TooManyVotes { sum: 18, entitled: 16 }),
        "Tổng 18 lượt giơ tay, chỉ có 16 đồng chí được biểu quyết. Xin đếm lại.",
        "18 hands, but 16 may vote. Count again.",
    );
    says(
        refused(&Refusal::VoteUndecidable { missing: vec![Missing::For] }),
        "Chưa kết luận được: chưa nhập số tán thành.",
        "Undecided: the number in favour has not been entered.",
    );
    says(
        refused(&Refusal::ScoreNotAnnounced {}),
        "Chưa kết thúc được: điểm chưa được công bố cho toàn thể. → Công bố điểm",
        "Cannot close yet: the score has not been announced to all. → Announce it",
    );
    says(
        refused(&Refusal::UndoTold { told: Told::Announcement }),
        "Điểm đã công bố thì không lùi được. Hãy đính chính, có lý do.",
        "What has been announced is not undone. Correct it, with a reason.",
    );
}

#[test]
fn a_refusal_speaks_of_what_was_attempted() {
    let tried = |command: &Command, refusal: &Refusal| text::refusal_of(&voice(VI), command, refusal, at("14:07:30"));
    let speaks = Refusal::SomebodySpeaks { who: p("c") };
    assert_eq!(
        tried(&Command::Close {}, &speaks),
        "Chưa kết thúc được: đồng chí Lê Văn C đang phát biểu. Enter khi nói xong."
    );
    assert_eq!(tried(&Command::Seal {}, &speaks), "Chưa được: đồng chí Lê Văn C đang phát biểu. Enter khi nói xong.");
    let absent = Refusal::NotPresent { who: p("d"), presence: Presence::Unmarked };
    assert_eq!(
        tried(&Command::Pass { who: p("d") }, &absent),
        "Đồng chí Phạm Văn D chưa được ghi có mặt. F2: điểm danh."
    );
}

#[test]
fn a_warning_is_said_as_the_screens_have_it() {
    let warned = |warning: &Warning| both_ways(|lang| text::warning(&voice(lang), warning));
    says(
        warned(&Warning::QuorumLow { present: 10, of: 22 }),
        "Mới có mặt 10/22, chưa quá nửa. Vẫn bắt đầu được; việc này được ghi vào biên bản.",
        "Only 10 of 22 are here, not more than half. You may start; the minutes will say so.",
    );
    says(
        warned(&Warning::UnderFloor { held: Span::from_ms(84 * 60_000 + 59_000), floor: Span::from_mins(90) }),
        "Chưa đủ thời lượng: mới 84 phút, tối thiểu 90. Còn 6 phút cho ý kiến.",
        "Under the minimum: 84 of 90 minutes. 6 minutes left for remarks.",
    );
    says(
        warned(&Warning::DidNotVote { n: 1 }),
        "Một đồng chí không giơ tay: ghi là không biểu quyết.",
        "One raised no hand: recorded as not voting.",
    );
    says(
        warned(&Warning::Sample {}),
        "Đây là danh sách mẫu. Hãy thay bằng danh sách thật trước khi bắt đầu buổi thật.",
        "This is the sample roster. Put in the real one before a real meeting.",
    );
    assert_eq!(warned(&Warning::Sample {}), both_ways(|lang| start::SAMPLE_WARNING.get(lang).to_owned()));
    says(
        both_ways(|lang| both::lobby_starts_in(lang, Span::from_mins(5188))),
        "Khai mạc sau 3 ngày 14 giờ",
        "Starts in 3 days 14 hours",
    );
    says(
        both_ways(|lang| both::lobby_starts_in(lang, Span::from_mins(150))),
        "Khai mạc sau 2 giờ 30 phút",
        "Starts in 2 hours 30 minutes",
    );
    assert_eq!(
        under_minimum(VI, Span::ZERO, Span::from_mins(1)),
        "Chưa đủ thời lượng: mới 0 phút, tối thiểu 1. Còn 1 phút cho ý kiến."
    );
}

#[test]
fn the_start_and_the_end_are_said_as_the_screens_have_them() {
    let with = |of: &dyn Fn(&Voice<'_>) -> String| (of(&voice(VI)), of(&voice(EN)));
    says(with(&start::start_meeting), "Bắt đầu buổi sinh hoạt", "Start the meeting");
    says(
        with(&|voice| start::resume_ask(voice, day("2018-03-26"), at("14:26:00"), Span::from_mins(7))),
        "Buổi sinh hoạt tháng 3 còn dở, dừng lúc 14:26 (7 phút trước). Họp tiếp?",
        "The March meeting is unfinished; it was left at 14:26 (7 minutes ago). Go on with it?",
    );
    says(
        both_ways(|lang| start::away_ask(lang, Span::from_ms(432_400))),
        "Máy đã tắt 7 phút 12 giây. Trong lúc đó mọi người có họp tiếp không?",
        "The computer was away for 7 min 12 s. Did the meeting go on meanwhile?",
    );
    says(
        both_ways(|lang| both::lobby_starts_in(lang, Span::from_mins(12))),
        "Khai mạc sau 12 phút",
        "Starts in 12 minutes",
    );
    says(
        both_ways(|lang| both::lobby_overdue(lang, Span::from_mins(5))),
        "Đã quá giờ khai mạc 5 phút",
        "5 minutes past the starting time",
    );
    says(
        with(&|voice| room::closed(voice, at("15:34:00"))),
        "Buổi sinh hoạt kết thúc lúc 15 giờ 34 phút",
        "The meeting closed at 15:34",
    );
    says(with(&room::thank_all), "Xin cảm ơn các đồng chí!", "Thank you all.");
    says(
        with(&|voice| start::close_ask(voice, at("15:34:00"), Span::from_mins(94))),
        "Kết thúc buổi sinh hoạt lúc 15:34? Đã họp 94 phút.",
        "Close the meeting at 15:34? It lasted 94 minutes.",
    );
    says(
        both_ways(|lang| start::papers_ready(lang, Some(day("2018-03-28")))),
        "Giấy tờ đã sẵn sàng. F3: mở thư mục · F4: chép ra USB. Hạn nộp: thứ Tư, 28/03/2018",
        "The papers are ready. F3: open the folder · F4: copy to USB. Due Wednesday 28 March 2018",
    );
    says(both_ways(|lang| start::saved(lang, at("14:26:08"))), "Đã lưu 14:26:08", "Saved 14:26:08");
    says(
        both_ways(|lang| start::not_saved(lang, at("14:31:07"), start::DISK_FULL.get(lang), Some("Enter"))),
        "CHƯA LƯU từ 14:31:07: ổ đĩa đầy. Enter: chọn nơi lưu khác",
        "NOT SAVED since 14:31:07: disk full. Enter: choose another place",
    );
    says(
        with(&start::quit_ask),
        "Thoát chương trình? Buổi sinh hoạt chưa kết thúc; mở lại là họp tiếp được.",
        "Quit? The meeting is not closed; start again to go on with it.",
    );
    says(
        both_ways(|lang| {
            let press: Event = serde_json::from_str(r#"{"discussion_opened":{"segment":"s"}}"#).expect("a press");
            start::undo_ask(lang, &text::command_done(&voice(lang), &[press]), at("14:12:05"))
        }),
        "Lùi lại việc «Sang phần thảo luận» lúc 14:12:05?",
        "Undo \"Open the members' time\" at 14:12:05?",
    );
}

#[test]
fn the_course_is_said_as_the_screens_have_it() {
    let with = |of: &dyn Fn(&Voice<'_>) -> String| (of(&voice(VI)), of(&voice(EN)));
    says(both_ways(|lang| course::roll_late(lang, at("14:07:00"))), "Đến muộn, lúc 14:07", "Late, at 14:07");
    says(both_ways(|lang| course::roll_left_early(lang, at("15:10:00"))), "Về sớm, lúc 15:10", "Left early, at 15:10");
    says(
        both_ways(|lang| course::roll_base(lang, 17, 20, 3, 9)),
        "Biểu quyết tính trên 17: 20 chính thức, trừ 3 (xem tên). Cần từ 9 trở lên.",
        "Votes are counted out of 17: 20 full members less 3 (see names). 9 or more carry.",
    );
    says(
        both_ways(|lang| course::next_opens_discussion(lang, Span::from_mins(13))),
        "→ Sang phần thảo luận (13 phút)",
        "→ Open the members' time (13 min)",
    );
    assert_eq!(
        course::next_opens_segment(VI, 4, "Học tập và làm theo Bác"),
        "→ Sang nội dung 4: Học tập và làm theo Bác"
    );
    assert_eq!(course::next_opens_segment(EN, 4, "Studying and following"), "→ Go to item 4: Studying and following");
    says(with(&room::invites), "Mời các đồng chí cho ý kiến", "The floor is yours");
    says(both_ways(|lang| both::may_move_from(lang, at("14:28:49"))), "Được chuyển từ 14:29", "May move on from 14:29");
    says(
        both_ways(speaking::silence_offer),
        "Chưa có ai đăng ký. Gợi ý tiếp · Suy nghĩ 1 phút · Trao đổi từng đôi · Mời lần lượt",
        "Nobody has asked to speak. Next prompt · One minute to think · Talk in pairs · Ask in turn",
    );
    says(
        with(&|voice| speaking::silence_suggest(voice, &p("e"))),
        "Có thể mời đồng chí Hoàng Thị E (chưa phát biểu).",
        "You might ask Hoàng Thị E (has not spoken).",
    );
    assert_eq!(room::moved_early(VI, "khu nhà mất điện"), "Chủ trì quyết định chuyển sớm: khu nhà mất điện");
    assert_eq!(
        room::moved_early(EN, "power cut in the building"),
        "The chair moves on early: power cut in the building"
    );
    says(
        with(&|voice| course::waiting_at_end(voice, 3)),
        "Còn 3 đồng chí chưa được phát biểu. Thêm 3 phút · Nói đầu tiên ở phần sau · Gửi ý kiến bằng văn bản · Vẫn chuyển",
        "3 people have not been heard. 3 more minutes · First next time · In writing · Move on",
    );
    says(both_ways(|lang| both::over_time(lang, Span::from_secs(70))), "Quá giờ 1 phút 10 giây", "Over by 1 min 10 s");
    says(
        both_ways(|lang| both::expected_end(lang, at("15:32:00"), Span::from_mins(2))),
        "Dự kiến kết thúc 15:32, chậm 2 phút",
        "Expected end 15:32, 2 minutes late",
    );
    says(
        both_ways(|lang| both::expected_end(lang, at("15:28:00"), Span::from_mins(-2))),
        "Dự kiến kết thúc 15:28, sớm 2 phút",
        "Expected end 15:28, 2 minutes early",
    );
    says(with(&|voice| speaking::invite(voice, &p("b"))), "Mời đồng chí Trần Thị B", "Invite Trần Thị B");
    says(both_ways(|lang| both::turns(lang, 2)), "2 lượt", "2 turns");
    says(
        both_ways(|lang| {
            let enter = if lang == Language::Vi {
                "cảm ơn, mời người tiếp theo"
            } else {
                "thank and invite the next"
            };
            speaking::speech_over_keys(lang, Span::from_mins(1), enter)
        }),
        "Quá 1 phút. Enter: cảm ơn, mời người tiếp theo · +: thêm 1 phút",
        "Over by 1 minute. Enter: thank and invite the next · +: 1 more minute",
    );
    says(with(&|voice| room::thanks(voice, &p("c"))), "Xin cảm ơn đồng chí Lê Văn C", "Thank you, Lê Văn C");
    says(
        both_ways(|lang| both::recess(lang, Some(at("15:05:00")))),
        "Tạm nghỉ, họp tiếp lúc 15:05",
        "Recess until 15:05",
    );
}

#[test]
fn what_the_chair_asks_is_what_the_room_and_the_papers_count() {
    let asked = both::vote_abstain_ask(&voice(VI));
    let term = deciding::VOTE_ABSTAIN.get(VI).to_lowercase();
    assert!(asked.contains(&term), "«{asked}» is counted as «{term}»");
    assert_eq!(room::ABSTAIN.get(VI).to_lowercase(), term, "on the room's screen");
    assert_eq!(results::ABSTAIN.get(VI), term, "in the papers");
    let term = deciding::VOTE_ABSTAIN.get(EN);
    assert_eq!((room::ABSTAIN.get(EN), results::ABSTAIN.get(EN)), (term, term.to_lowercase().as_str()), "in English");
}

#[test]
fn decisions_are_said_as_the_screens_have_them() {
    let with = |of: &dyn Fn(&Voice<'_>) -> String| (of(&voice(VI)), of(&voice(EN)));
    says(with(&both::vote_for_ask), "Đồng chí nào tán thành, xin giơ tay.", "All those in favour?");
    says(with(&both::vote_against_ask), "Đồng chí nào không tán thành?", "Against?");
    says(with(&both::vote_abstain_ask), "Đồng chí nào không có ý kiến?", "Abstentions?");
    says(
        both_ways(|lang| deciding::vote_all_for(lang, 16, 16)),
        "Tất cả tán thành: 16/16 có mặt",
        "All in favour: 16 of 16 present",
    );
    says(
        both_ways(|lang| both::verdict(lang, &outcome(12, true))),
        "THÔNG QUA: 12/17 tán thành (70,6%), cần từ 9",
        "CARRIED: 12 of 17 in favour (70.6%), 9 needed",
    );
    says(
        both_ways(|lang| both::verdict(lang, &outcome(8, false))),
        "KHÔNG THÔNG QUA: 8/17 tán thành, cần từ 9",
        "NOT CARRIED: 8 of 17 in favour, 9 needed",
    );
    says(
        both_ways(|lang| deciding::task_due_read_back(lang, day("2018-04-13"), day("2018-03-26"))),
        "Hạn: thứ Sáu, 13/04/2018 (còn 18 ngày)",
        "Due Friday 13 April 2018 (in 18 days)",
    );
    let next = day("2018-04-27");
    assert_eq!(
        deciding::task_due_vague(&voice(VI), "sớm", next, Some(next)),
        "«sớm» chưa phải là thời hạn. Enter: kỳ sinh hoạt sau, 27/04/2018. Hoặc gõ ngày, ví dụ 15/4."
    );
    assert_eq!(
        deciding::task_due_vague(&voice(EN), "soon", next, Some(next)),
        "\"soon\" is not a date. Enter: next meeting, 27 April 2018. Or type a date, such as 15/4."
    );
    assert_eq!(
        deciding::score_proposed(VI, Tenths::whole(5), &format!("có mặt 20/21 ({})", figures::percent(VI, 20, 21))),
        "Đề xuất 5 điểm. Căn cứ: có mặt 20/21 (95,2%)."
    );
    assert_eq!(
        deciding::score_proposed(EN, Tenths::whole(5), &format!("20 of 21 present ({})", figures::percent(EN, 20, 21))),
        "Proposed: 5 points. Evidence: 20 of 21 present (95.2%)."
    );
    says(
        both_ways(|lang| deciding::score_no_level(lang, &figures::thousandths(lang, 500))),
        "Không có mức nào ứng với đúng 50%. Chọn một mức và ghi lý do.",
        "No level fits exactly 50%. Choose one and give the reason.",
    );
    says(
        both_ways(|lang| deciding::score_reason_needed(lang, Tenths::whole(2))),
        "Trừ 2 điểm: ghi lý do.",
        "2 points lost: give the reason.",
    );
    says(
        both_ways(|lang| deciding::score_differ(lang, "4.2", Tenths::whole(8))),
        "Tiêu chí 4.2: các thành viên chấm lệch nhau 8 điểm. Thống nhất lại · Lấy trung bình, ghi một câu",
        "Criterion 4.2: the judges are 8 points apart. Agree anew · Keep the mean, with one sentence",
    );
    says(with(&room::scoring), "Chi ủy đang thống nhất điểm", "The committee is agreeing on the score");
    assert_eq!(
        deciding::announce_ask(VI, Tenths(925), "Tốt"),
        "Công bố lên màn chiếu: 92,5 điểm, xếp loại Tốt (tự chấm)?"
    );
    assert_eq!(
        deciding::announce_ask(EN, Tenths(925), "Good"),
        "Announce on the screen: 92.5 points, Good (own score)?"
    );
    assert_eq!(room::score(&voice(VI), Tenths(925), "Tốt"), "Chi bộ tự chấm: 92,5 điểm – Tốt");
    assert_eq!(room::score(&voice(EN), Tenths(925), "Good"), "Own score: 92.5 points – Good");
}

#[test]
fn fixed_texts_stand_word_for_word() {
    for (phrase, vi, en) in [
        (start::PREPARE, "Chuẩn bị buổi sắp tới", "Prepare the next meeting"),
        (start::REHEARSE, "Tập dượt (để riêng, không tính là buổi thật)", "Rehearse (kept apart from real meetings)"),
        (start::AWAY_TAKE_OUT, "Không, đã nghỉ: trừ thời gian đó", "No, it rested: take that time out"),
        (start::WHICH_SCREEN, "Người dự đang nhìn thấy màn hình nào?", "Which screen do those present see?"),
        (
            start::CTRL_S,
            "Mọi việc được lưu tự động, không cần bấm lưu.",
            "Everything is saved by itself; no need to save.",
        ),
        (
            start::STRAY_TYPING,
            "Chữ vừa gõ chưa vào đâu cả. Enter: ghi thành ý kiến · Esc: bỏ",
            "What was typed has gone nowhere yet. Enter: keep it as a remark · Esc: drop it",
        ),
        (
            room::MOVE_WINDOW,
            "Kéo cửa sổ này sang màn chiếu, rồi bấm F11.",
            "Move this window to the projector, then press F11.",
        ),
        (
            room::SCORE_NOTE,
            "Mức xếp loại chính thức do cấp ủy cấp trên quyết định.",
            "The superior committee decides the official band.",
        ),
        (room::CONSOLE_GONE, "Màn điều hành tạm ngắt; đồng hồ vẫn chạy", "The console is away; the clock goes on"),
        (both::LOBBY, "Chờ khai mạc", "Waiting to start"),
        (both::DISCUSSING, "Thảo luận", "Members' time"),
        (both::MAY_MOVE_NOW, "Có thể chuyển nội dung", "May move on"),
        (both::ALL_ASKED, "Đã mời hết, không còn ý kiến.", "Everyone has been asked; nothing more to add."),
        (
            course::IGNORED_DOUBLE,
            "Bấm hai lần liền nhau: lần sau không tính.",
            "Pressed twice in a row: the second was ignored.",
        ),
        (
            course::OVERRIDE_ASK,
            "Chuyển sớm: ghi lý do. Lý do sẽ hiện trên màn chiếu và ghi vào biên bản.",
            "Move on early: give the reason. It will be on the screen and in the minutes.",
        ),
        (deciding::TASK_ASK, "Ai làm? · Việc gì? · Hạn ngày nào?", "Who? · What? · By when?"),
        (
            deciding::SCORE_JUDGEMENT,
            "Mục này do người chấm quyết định, không có đề xuất.",
            "This is a judgement; nothing is proposed.",
        ),
        (panels::ROOM_COVERED, "MÀN CHIẾU ĐANG CHE", "SCREEN IS COVERED"),
        (panels::MORE, "Việc khác", "More"),
    ] {
        assert_eq!((phrase.get(VI), phrase.get(EN)), (vi, en));
    }
}
