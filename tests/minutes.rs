//! Claims about the minutes: what the journal knows is in them, what it does not know is a blank, what is private never is.

use nhip::meeting::Meeting;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::CarriedTask;
use nhip::meeting::words::ClockKind;
use nhip::papers;
use serde_json::json;

#[path = "minutes/room.rs"]
mod room;

use room::Room;
use room::agenda;
use room::enter_the_score;
use room::in_english;
use room::voted;
use room::without_a_score;

#[test]
fn the_head_says_whose_minutes_they_are_and_when_it_began_against_the_plan() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.says("| ĐẢNG BỘ CƠ QUAN | **ĐẢNG CỘNG SẢN VIỆT NAM** |\n| :---: | :---: |\n| **CHI BỘ VĂN PHÒNG** |  |\n| \\* |  |\n\n# BIÊN BẢN\n\n**Sinh hoạt chi bộ thường kỳ tháng 3 năm 2018**\n");
    room.says("Bắt đầu lúc 14 giờ 01 phút, ngày 26 tháng 3 năm 2018 (dự kiến 14 giờ 00 phút).");
    room.says("Địa điểm: Phòng họp số 2");
    room.says("Chủ trì: đồng chí Nguyễn Văn An, Bí thư");
    room.says("Biên bản ghi đến 14 giờ 09 phút: buổi sinh hoạt chưa kết thúc.");
    let mut room = Room::of(in_english(agenda()));
    room.discussing();
    room.says("**Đảng bộ cơ quan**\\\n**Chi bộ Văn phòng**\n\n# MINUTES\n");
    room.says("Began at 14:01 on 26 March 2018 (planned: 14:00).");
    room.says("Minutes as of 14:09: the meeting is not over.");
}

#[test]
fn a_sample_a_rehearsal_and_a_scripts_clock_say_so() {
    let mut sample = agenda();
    sample.sample = true;
    Room::of(sample).says("BẢN MẪU");
    Room::of(agenda()).never_says("BẢN MẪU");
    let rehearsal = ClockKind::Rehearsal { speed: 10 };
    Room::with(agenda(), rehearsal, Before::default()).says("**TẬP DƯỢT (đồng hồ chạy nhanh gấp 10 lần)");
    Room::with(in_english(agenda()), rehearsal, Before::default()).says("**REHEARSAL (the clock ran 10 times faster)");
    Room::with(agenda(), ClockKind::Script, Before::default()).says("do kịch bản cho");
}

#[test]
fn attendance_is_told_by_class_with_reasons_minutes_and_blanks() {
    let mut room = Room::of(agenda());
    room.all(&[
        json!({"mark": {"who": "p20", "presence": "excused", "reason": "ốm, có giấy"}}),
        json!({"mark": {"who": "p17", "presence": "unexcused"}}),
        json!({"mark": {"who": "p16", "presence": "online"}}),
        json!({"mark": {"who": ["p1", "p2", "p3", "p4", "g1"], "presence": "present"}}),
    ]);
    room.at(60).does(json!({"begin": {}}));
    room.at(420).does(json!({"mark": {"who": "p5", "presence": "present"}}));
    room.at(600).does(json!({"mark": {"who": "p2", "presence": "left"}}));
    room.says(
        "- a) Tổng số: 22 (chính thức 20, dự bị 02; trong đó đang sinh hoạt nơi khác 01, được miễn sinh hoạt 01)\n",
    );
    room.says("- b) Chính thức: có mặt 06/20\n- c) Dự bị: có mặt 0/02\n- d) Khách mời: có mặt 01/01\n  - đồng chí Phạm Khách\n");
    room.says("- e) Đến muộn (01)\n  - đồng chí Nguyễn Văn Em (lúc 14 giờ 07 phút)\n");
    room.says("- g) Về sớm (01)\n  - đồng chí Nguyễn Văn Bình (lúc 14 giờ 10 phút)\n");
    room.says("- h) Dự trực tuyến (01)\n  - đồng chí Nguyễn Văn Sơn\n");
    room.says("- i) Vắng có lý do (01)\n  - đồng chí Nguyễn Văn Yến: ốm, có giấy\n");
    room.says("- k) Vắng không lý do (01)\n  - đồng chí Nguyễn Văn Tâm\n");
    room.says("  - đồng chí Trần Thị Thu: ………");
    room.says("Tỷ lệ có mặt: 06/21 (28,6%), không tính người được miễn sinh hoạt: đồng chí Nguyễn Văn Vinh");
    room.at(900).does(json!({"mark": {"who": "p2", "presence": "present"}}));
    room.says("- g) Ra ngoài rồi trở lại (01)\n  - đồng chí Nguyễn Văn Bình (từ 14 giờ 10 phút đến 14 giờ 15 phút)\n");
    room.never_says("Về sớm");
}

#[test]
fn an_item_says_who_presented_and_how_the_members_time_was_held() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.at(600).does(json!({"give_floor": {"who": "p4"}}));
    room.at(640).does(json!({"end_speech": {}}));
    room.does(json!({"give_floor": {"who": "p1"}}));
    room.at(660).does(json!({"end_speech": {}}));
    room.at(900).does(json!({"next": {}}));
    room.says("### 2. Điểm tin\n\nĐồng chí Nguyễn Văn Bình trình bày: 7 phút (dự kiến 7 phút).");
    room.says("Thảo luận: 6 phút (dự kiến 5 phút). Thời gian dành cho thảo luận được giữ đủ. Trong đó chủ trì và người trình bày giải đáp 20 giây; thời gian của người dự 5 phút 40 giây.");
    room.says("Phát biểu: 01 lượt của 01 người: đồng chí Nguyễn Văn Dũng.");
    room.says("Giải đáp, tiếp thu: 01 lượt: đồng chí Nguyễn Văn An.");
    room.says("### 4. Đánh giá tháng\n\nChưa tiến hành.");
}

#[test]
fn an_early_move_carries_its_reason_and_what_was_still_owed() {
    for (agenda, said) in [
        (
            agenda(),
            "**Chủ trì quyết định chuyển sớm khi còn 1 phút 20 giây của thời gian thảo luận tối thiểu. Lý do:** khu nhà mất điện",
        ),
        (
            in_english(agenda()),
            "**The chair moved on early, with 1 min 20 s of the members' time still owed. Reason:** khu nhà mất điện",
        ),
    ] {
        let mut room = Room::of(agenda);
        room.discussing();
        room.at(580).does(json!({"override": {"reason": "khu nhà mất điện"}}));
        room.says(said);
        room.never_says("được giữ đủ");
    }
}

#[test]
fn unseen_time_stands_beside_the_pause() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.at(720).does(json!({"notice_gap": {"from_ms": 600_000}}));
    room.does(json!({"take_out_gap": {}}));
    room.at(800).does(json!({"next": {}}));
    room.says("Trong lúc thảo luận, máy không theo dõi được từ 14 giờ 10 phút đến 14 giờ 12 phút (2 phút): trừ khỏi thời gian họp.");
    room.says("Thảo luận: 2 phút 20 giây");
}

#[test]
fn everybody_was_asked_is_told_as_a_kept_pause() {
    let mut agenda = agenda();
    agenda.roster.truncate(2);
    agenda.minute_taker = None;
    agenda.votes.clear();
    let mut room = Room::of(agenda);
    room.discussing();
    room.at(550).does(json!({"pass": {"who": "p1"}}));
    room.at(560).does(json!({"pass": {"who": "p2"}}));
    room.at(570).does(json!({"next": {}}));
    room.says("Đã mời hết, không còn ý kiến.");
    room.says("Thư ký: ………");
}

#[test]
fn opinions_stand_by_name_with_answers_under_their_questions() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.does(json!({"opinion": {"who": "p4", "text": "Nhất trí với báo cáo."}}));
    let asked = room.does(json!({"opinion": {"who": "p5", "text": "Kinh phí lấy từ đâu?", "kind": "question"}}));
    room.does(json!({"opinion": {"who": "d1", "text": "Bao giờ xong?", "kind": "question"}}));
    room.does(json!({"answer": {"opinion": asked, "who": "p1", "text": "Từ quỹ của cơ quan."}}));
    room.does(json!({"conclude": {"text": "Giao văn phòng thực hiện."}}));
    room.says("- **Đồng chí Nguyễn Văn Dũng**: Nhất trí với báo cáo.\n");
    room.says("- **Đồng chí Nguyễn Văn Em** hỏi: Kinh phí lấy từ đâu?\n  - **Đồng chí Nguyễn Văn An** trả lời: Từ quỹ của cơ quan.\n");
    room.says("- **Đồng chí Trần Thị Thu** hỏi: Bao giờ xong?\n  - **Câu hỏi chưa được trả lời.**\n");
    room.says("**Kết luận của chủ trì:** Giao văn phòng thực hiện.");
}

#[test]
fn a_corrected_opinion_shows_its_last_state_and_can_be_found_by_its_press() {
    let mut room = Room::of(agenda());
    room.discussing();
    let seq = room.does(json!({"opinion": {"who": "p4", "text": "Câu ghi sai."}}));
    room.does(json!({"correct": {"seq": seq, "text": "Câu ghi đúng.", "who": "p6", "kind": "request"}}));
    room.says("- **Đồng chí Nguyễn Văn Giang** kiến nghị: Câu ghi đúng.\n");
    room.never_says("Câu ghi sai");
    let lines = papers::plain(&papers::minutes(&room.meeting), 40);
    let mendable: Vec<&str> =
        lines.iter().filter(|line| line.seq == Some(seq)).map(|line| line.text.as_str()).collect();
    assert_eq!(mendable.join(" "), "- Đồng chí Nguyễn Văn Giang kiến nghị:   Câu ghi đúng.");
}

#[test]
fn a_private_note_is_never_in_the_minutes() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.does(json!({"note": {"text": "đồng chí C hay nói dài"}}));
    room.never_says("hay nói dài");
    room.never_says("riêng của người điều hành");
    room.never_says("câu dẫn riêng");
}

#[test]
fn those_not_heard_and_those_taken_off_the_list_are_named() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.all(&[
        json!({"ask": {"who": "p4"}}),
        json!({"ask": {"who": "p5"}}),
        json!({"ask": {"who": "p6"}}),
        json!({"ask": {"who": "p7"}}),
        json!({"withdraw": {"who": "p5", "wish": "chair"}}),
        json!({"withdraw": {"who": "p6", "wish": "written"}}),
        json!({"withdraw": {"who": "p7", "wish": "own"}}),
    ]);
    room.at(900).does(json!({"next": {"waiting": "move_on"}}));
    room.says("Đăng ký nhưng chưa được phát biểu: đồng chí Nguyễn Văn Dũng (không được phát biểu ở nội dung này).");
    room.says("Chủ trì rút tên khỏi danh sách phát biểu: đồng chí Nguyễn Văn Em.");
    room.says("Rút đăng ký để gửi ý kiến bằng văn bản: đồng chí Nguyễn Văn Giang.");
    room.never_says("Nguyễn Văn Hà");
}

#[test]
fn self_reviews_are_told_by_name_and_who_was_put_off_why() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.does(json!({"put_off_review": {"who": "p1", "reason": "chưa chuẩn bị xong"}}));
    room.at(900).does(json!({"next": {}}));
    room.at(1020).does(json!({"next": {}}));
    room.says("Đồng chí Nguyễn Văn Bình tự kiểm điểm: 2 phút (dự kiến 2 phút).");
    room.says("Đồng chí Nguyễn Văn Cường chưa tự kiểm điểm.");
    room.says("Đồng chí Nguyễn Văn An được hoãn tự kiểm điểm và đứng đầu lần sau. Lý do: chưa chuẩn bị xong");
}

#[test]
fn items_left_out_and_put_in_say_so() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.does(json!({"drop": {"segment": "month", "reason": "thiếu báo cáo"}}));
    room.does(json!({"add_segment": {"title": "Việc gấp", "present": "2m", "discuss": "3m", "before": "close"}}));
    room.says("### 4. Đánh giá tháng\n\nKhông tiến hành. Lý do: thiếu báo cáo");
    room.says("### 5. Việc gấp (bổ sung tại chỗ)\n\nChưa tiến hành.");
}

#[test]
fn recesses_are_listed_with_their_length() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.at(600).does(json!({"hold": {}}));
    room.says("- Từ 14 giờ 10 phút, chưa họp tiếp.");
    room.at(1020).does(json!({"resume": {}}));
    room.says("### Thời gian nghỉ\n\n- Từ 14 giờ 10 phút đến 14 giờ 17 phút (7 phút)");
}

#[test]
fn a_missing_deadline_is_a_blank_and_never_an_invention() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.all(&[
        json!({"assign": {"who": ["p4", "p5"], "what": "Lập kế hoạch", "due": "2018-04-13"}}),
        json!({"assign": {"who": "p6", "what": "Sửa phòng họp"}}),
    ]);
    room.says("| 1 | đồng chí Nguyễn Văn Dũng (phụ trách chính); phối hợp: đồng chí Nguyễn Văn Em | Lập kế hoạch | thứ Sáu, 13/04/2018 |\n");
    room.says("| 2 | đồng chí Nguyễn Văn Giang | Sửa phòng họp | ………………… |\n");
}

#[test]
fn tasks_of_the_last_meeting_stand_with_their_results() {
    let carried = |id: &str, what: &str| CarriedTask {
        id: id.to_owned(),
        who: vec!["Tổ 1".to_owned()],
        what: what.to_owned(),
        due: None,
        given: None,
        last: None,
        note: None,
    };
    let before = Before { tasks: vec![carried("a", "Góp quỹ"), carried("b", "Dọn kho")], ..Before::default() };
    let mut room = Room::with(agenda(), ClockKind::Real, before);
    room.discussing();
    room.does(json!({"report_task": {"task": "a", "result": "under_way", "note": "còn ba người"}}));
    room.says("| 1 | Tổ 1 | Góp quỹ | ………………… | đang thực hiện: còn ba người |\n");
    room.says("| 2 | Tổ 1 | Dọn kho | ………………… | ………………… |\n");
}

#[test]
fn a_vote_explains_its_base_its_share_and_what_was_needed() {
    let room = voted(agenda(), 12);
    room.says("### 1. Thông qua nhiệm vụ\n\nBiểu quyết giơ tay, ở nội dung 5.\n");
    room.says("Tính trên 17: 20 chính thức, trừ 03: đồng chí Nguyễn Văn Uyên (đang sinh hoạt nơi khác); đồng chí Nguyễn Văn Vinh (được miễn sinh hoạt, vắng); đồng chí Nguyễn Văn Yến (vắng cả buổi, có lý do).");
    room.says("Tán thành 12/17 (70,6%); không tán thành 04; không có ý kiến 0. Cần từ 09 trên 17 (quá nửa).\n\n**THÔNG QUA.**");
    voted(agenda(), 8).says("**KHÔNG THÔNG QUA.**");
    let room = voted(in_english(agenda()), 12);
    room.says("Counted out of 17: 20 full members less 3: Nguyễn Văn Uyên (seconded elsewhere);");
    room.says("In favour 12 of 17 (70.6%); against 4; abstentions 0. 9 of 17 needed (more than half).\n\n**CARRIED.**");
}

#[test]
fn marks_after_a_verdict_do_not_change_how_its_base_is_explained() {
    let mut room = voted(agenda(), 12);
    room.does(json!({"mark": {"who": "p20", "presence": "present"}}));
    room.says("Tính trên 17: 20 chính thức, trừ 03:");
    room.says("Đến muộn (01)");
}

#[test]
fn a_voided_vote_keeps_its_counts_and_its_reason() {
    let mut room = voted(agenda(), 12);
    room.does(json!({"void_vote": {"reason": "đếm nhầm một hàng ghế"}}));
    room.says("**Lần biểu quyết này bị hủy, không tính. Lý do:** đếm nhầm một hàng ghế");
    room.says("12/17 (70,6%)");
}

#[test]
fn the_score_is_not_in_the_minutes_before_it_was_announced() {
    let mut room = voted(agenda(), 12);
    enter_the_score(&mut room);
    room.says("Điểm chưa được công bố.");
    for told in ["9,5", "4,5", "khai mạc chậm", "Hạng", "Thời lượng |"] {
        room.never_says(told);
    }
    room.does(json!({"unseal": {"reason": "mục 1.1 phải là 4 điểm"}}));
    room.never_says("phải là 4 điểm");
    room.does(json!({"seal": {}}));
    room.does(json!({"announce": {}}));
    room.never_says("phải là 4 điểm");
    room.says("| 1.1 | Thời lượng | 5 | 4,5 | khai mạc chậm một phút | vắng không lý do: 01 |\n");
    room.says("**Tổng điểm tự chấm: 9,5/10. Xếp loại: Hạng Nhì.**");
    room.says("Không được xếp loại cao hơn vì chưa đạt điểm tối đa ở tiêu chí 1.1.");
}

#[test]
fn every_announcement_stays_on_record() {
    let mut room = voted(agenda(), 12);
    enter_the_score(&mut room);
    room.does(json!({"announce": {}}));
    room.does(json!({"unseal": {"reason": "toàn thể chưa nhất trí"}}));
    room.says("Đã công bố lúc 14 giờ 15 phút: 9,5/10 điểm, xếp loại Hạng Nhì; nay không còn hiệu lực.\n\nĐiểm đã công bố được xem xét lại. Lý do: toàn thể chưa nhất trí\n\nĐiểm chưa được công bố.");
    room.never_says("| 1.1 |");
    room.does(json!({"score": {"criterion": "1.1", "points": 3, "reason": "hai lần chậm"}}));
    room.all(&[json!({"seal": {}}), json!({"announce": {}})]);
    room.says("9,5/10 điểm, xếp loại Hạng Nhì; nay không còn hiệu lực.");
    room.says("**Tổng điểm tự chấm: 8/10. Xếp loại: Hạng Nhì.**");
}

#[test]
fn an_agenda_without_a_score_has_no_word_of_it() {
    let mut agenda = without_a_score(agenda());
    agenda.score_follower = agenda.chair.clone();
    let mut room = voted(agenda, 12);
    room.at(1500).does(json!({"close": {}}));
    room.never_says("iểm chưa");
    room.never_says("hấm điểm");
    room.never_says("công bố");
    room.never_says("not scored");
    let mut room = voted(in_english(without_a_score(self::agenda())), 12);
    room.at(1500).does(json!({"close": {}}));
    for word in ["score", "Score", "announced", "Band"] {
        room.never_says(word);
    }
}

#[test]
fn the_end_is_told_with_its_length_the_minutes_and_the_signatures() {
    let mut room = voted(agenda(), 12);
    enter_the_score(&mut room);
    room.all(&[json!({"announce": {}}), json!({"next_meeting": {"date": "2018-04-27"}})]);
    room.says("Biên bản chưa được đọc và thông qua.");
    room.does(json!({"adopt_minutes": {}}));
    room.at(5640).does(json!({"close": {}}));
    room.says(
        "Buổi sinh hoạt kết thúc lúc 15 giờ 34 phút, ngày 26 tháng 3 năm 2018 (dự kiến 15 giờ 31 phút, chậm 3 phút).",
    );
    room.says("Tổng thời gian họp: 93 phút (không tính thời gian nghỉ).");
    room.says("Biên bản đã được đọc lại và thông qua lúc 14 giờ 15 phút.");
    room.says("Kỳ sinh hoạt sau: thứ Sáu, ngày 27 tháng 4 năm 2018.");
    room.says("| **THƯ KÝ** | **CHỦ TRÌ** |");
    room.says("| **Nguyễn Văn Cường** | **Nguyễn Văn An** |");
    room.never_says("chưa kết thúc");
}

#[test]
fn minutes_of_a_meeting_broken_off_begin_with_the_reason() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.at(600).does(json!({"adjourn": {"reason": "báo cháy"}}));
    let paper = room.paper();
    let reason = paper.find("> **Buổi sinh hoạt dừng giữa chừng lúc 14 giờ 10 phút. Lý do:** báo cháy").unwrap();
    assert!(reason < paper.find("## I. ").unwrap());
    room.says("thiếu 11 phút so với tối thiểu.");
    room.never_says("kết thúc lúc");
}

#[test]
fn what_people_type_commands_nothing_in_a_document() {
    let mut agenda = agenda();
    agenda.roster[3].name = "Lê | <b>*Đậm*</b>".to_owned();
    agenda.segments[1].title = "Tin # một".to_owned();
    let mut room = Room::of(agenda);
    room.discussing();
    let typed =
        "# Không phải đầu mục\n- không phải gạch\n1. một\n<script>x</script> [a](b) `c` _d_ \\ & e\u{202e}f\u{1b}[31m";
    room.does(json!({"opinion": {"who": "p4", "text": typed}}));
    room.does(json!({"assign": {"who": "p4", "what": "một | hai\nba"}}));
    room.says("### 2. Tin \\# một\n");
    room.says("- **Đồng chí Lê \\| &lt;b&gt;\\*Đậm\\*&lt;/b&gt;**: \\# Không phải đầu mục\\\n  \\- không phải gạch\\\n  1\\. một\\\n  &lt;script&gt;x&lt;/script&gt; \\[a\\](b) \\`c\\` \\_d\\_ \\\\ &amp; ef\n");
    room.says("| một \\| hai<br>ba |");
}

#[test]
fn two_who_are_called_alike_are_told_apart() {
    let mut agenda = agenda();
    agenda.roster[4].name = agenda.roster[3].name.clone();
    agenda.roster[3].role = Some("Phó Bí thư".to_owned());
    agenda.roster[4].group = Some("Tổ 2".to_owned());
    let mut room = Room::of(agenda);
    room.discussing();
    room.does(json!({"opinion": {"who": "p4", "text": "Một."}}));
    room.does(json!({"opinion": {"who": "p5", "text": "Hai."}}));
    room.says("**Đồng chí Nguyễn Văn Dũng (Phó Bí thư)**: Một.");
    room.says("**Đồng chí Nguyễn Văn Dũng (Tổ 2)**: Hai.");
}

#[test]
fn plain_lines_are_never_wider_than_the_screen_and_lose_no_word() {
    let mut room = voted(agenda(), 12);
    enter_the_score(&mut room);
    room.all(&[
        json!({"announce": {}}),
        json!({"opinion": {"who": "p4", "text": "Mộttừrấtdàikhôngcódấucáchnàoởgiữacảdòngnày rồi thôi"}}),
        json!({"assign": {"who": "p4", "what": "Lập kế hoạch"}}),
    ]);
    let document = papers::minutes(&room.meeting);
    let letters = |lines: &[papers::Line]| -> String {
        lines.iter().flat_map(|line| line.text.chars()).filter(|letter| letter.is_alphanumeric()).collect()
    };
    let wide = papers::plain(&document, 10_000);
    for width in [1, 2, 7, 20, 40, 79] {
        let lines = papers::plain(&document, width);
        let widest = lines.iter().map(|line| unicode_width::UnicodeWidthStr::width(line.text.as_str())).max();
        assert!(widest <= Some(width), "{widest:?} at {width}");
        assert_eq!(letters(&lines), letters(&wide), "at {width}");
    }
    assert_eq!(papers::plain(&document, 0), papers::plain(&document, 1));
}

#[test]
fn drawing_up_the_minutes_changes_nothing_and_never_fails_at_any_press() {
    let mut room = voted(agenda(), 12);
    enter_the_score(&mut room);
    room.all(&[json!({"announce": {}}), json!({"adopt_minutes": {}})]);
    room.at(5640).does(json!({"close": {}}));
    let log = room.meeting.log();
    for end in 1..=log.len() {
        let meeting = Meeting::replay(&log[..end]).unwrap();
        let before = meeting.clone();
        assert!(papers::minutes_markdown(&meeting).contains("THƯ KÝ"));
        assert_eq!(meeting, before);
    }
}
