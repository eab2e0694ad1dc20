//! What a picture is about is large wherever there is room for it, on as many lines as that takes, and nothing beside it is larger.

use nhip::meeting::agenda::Language;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::views::letters;
use nhip::views::letters::Prefer;
use nhip::views::look::Look;
use nhip::views::theme::ThemeName;
use proptest::prelude::*;
use proptest::sample::select;

use super::frame;
use super::frame_with;
use super::pictures::pictures;

const SIZES: [(u16, u16); 6] = [(80, 24), (100, 30), (120, 36), (160, 45), (200, 56), (240, 67)];
const MOMENTS: [&str; 7] = ["silence", "silence_over", "moved_early", "vote_open", "tasks", "opening", "break"];
const WORDS: [&str; 16] = [
    "đánh", "giá", "kết", "quả", "thực", "hiện", "nhiệm", "vụ", "nghị", "quyết", "chuyển", "đổi", "số", "năm", "2026",
    "phương",
];

/// The picture with other words for what it is about.
fn about(mut view: RoomView, words: &str) -> RoomView {
    if let Some(reason) = &mut view.override_reason {
        words.clone_into(reason);
    }
    match &mut view.picture {
        Picture::Silence(silence) => silence.prompt.iter_mut().for_each(|prompt| words.clone_into(&mut prompt.text)),
        Picture::VoteOpen(vote) => words.clone_into(&mut vote.question),
        Picture::TasksGiven(tasks) => words.clone_into(&mut tasks.newest.what),
        Picture::Opening(opening) => words.clone_into(&mut opening.item.title),
        Picture::Recess(recess) => recess.title = Some(words.to_owned()),
        _ => {}
    }
    view
}

fn moment(name: &str) -> RoomView {
    pictures(Language::Vi).into_iter().find(|(picture, _)| *picture == name).expect("a moment of the list").1
}

/// Rows at the edges, and of what is never left out beside it, at the most.
const fn taken(height: u16) -> u16 {
    if height < 50 { 14 } else { 32 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_picture_is_about_is_large_wherever_there_is_room_for_it(
        picture in select(MOMENTS.to_vec()),
        words in prop::collection::vec(select(WORDS.to_vec()), 2..50),
        (width, height) in select(SIZES.to_vec()),
    ) {
        let words = ["mỗi", "đồng", "chí"].into_iter().chain(words).collect::<Vec<_>>().join(" ");
        let text = frame(&about(moment(picture), &words), width, height, ThemeName::None);
        let fits = letters::fit(&words, width - 16, height - taken(height), 7, Prefer::LargestLetters).is_some();
        prop_assert!(!fits || !text.contains("mỗi đồng chí"), "{picture} at {width}×{height} is plain:\n{text}");
    }
}

#[test]
fn words_that_have_to_stand_plain_are_set_off_and_what_is_asked_of_the_members_is_large() {
    let words = "Biểu quyết thông qua nghị quyết về chuyển đổi số năm 2026";
    let text = frame(&about(moment("vote_open"), words), 80, 24, ThemeName::None);
    assert!(text.contains("Biểu quyết") && !text.contains("xin giơ tay"), "{text}");
    let plain = Look { letters: nhip::views::look::Letters::Plain, ..Look::of(ThemeName::None) };
    assert!(frame_with(&about(moment("vote_open"), words), 80, 24, plain).contains("xin giơ tay"));
    let question = super::buffer(&about(moment("silence"), words), 80, 24, ThemeName::Dark);
    let head = question[(1, 0)].bg;
    let in_the_band = (1..23).filter(|y| question[(40, *y)].bg == head).count();
    // Two lines, and an empty one above and below them.
    assert_eq!(in_the_band, 4);
}

#[test]
fn the_reason_of_an_early_move_is_the_largest_of_its_picture() {
    for (width, height) in SIZES {
        let text = frame(&moment("moved_early"), width, height, ThemeName::None);
        assert!(!text.contains("khu nhà"), "{width}×{height}:\n{text}");
        // What comes now is plain, or in the smallest letters of a wall.
        assert!(height >= 42 || text.contains("Kết luận, giao nhiệm vụ"), "{width}×{height}:\n{text}");
    }
}

#[test]
fn the_name_of_the_phase_is_always_there_in_words_or_large() {
    let view = |words: &str| about(moment("silence"), words);
    for (width, height) in SIZES {
        let text = frame(
            &view("Việc nào chưa đạt, vì sao, và mỗi người làm gì trong tháng tới?"),
            width,
            height,
            ThemeName::None,
        );
        let small = text.contains("THẢO LUẬN · 2/6");
        let large = letters::quiet("THẢO LUẬN · 2/6", width).is_some_and(|set| height >= 42 && set.height > 0);
        assert!(small || (large && !text.contains("THẢO LUẬN")), "{width}×{height}:\n{text}");
        assert!(small || height >= 42, "{width}×{height}:\n{text}");
    }
}

#[test]
fn on_a_wall_every_name_of_a_short_list_is_there() {
    for (width, height) in [(160, 45), (200, 56), (240, 67)] {
        for (name, view) in [("queue", moment("queue")), ("pinned_queue", moment("pinned_queue"))] {
            let text = frame(&view, width, height, ThemeName::None);
            let large = text.lines().filter(|line| line.contains(['█', '▌', '▐'])).count();
            assert!(large > 8, "{name} {width}×{height}");
        }
        let text = frame(&moment("pinned_agenda"), width, height, ThemeName::None);
        // What is on and what comes next are large; what cannot be is there in plain words.
        assert!(!text.contains("Đánh giá công tác tháng 3") && !text.contains("3  Tự kiểm điểm"), "{text}");
        assert!(text.contains("Mở đầu") && text.contains("Chấm điểm, biên bản"), "{text}");
    }
}
