//! Floor 1. Words for scoring sheets that do not add up.

use super::super::fault::SheetFault;
use super::names::perhaps;
use super::names::points;
use super::names::quoted;
use super::said::Said;
use super::said::said;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Language::En;
use crate::meeting::agenda::Language::Vi;

pub(super) fn sheet(fault: &SheetFault, language: Language) -> Said {
    let quoted = |text: &str| quoted(text, language);
    let points = |tenths| points(tenths, language);
    match (fault, language) {
        (SheetFault::Unknown { name, nearest }, Vi) => said(
            format!("không có phiếu chấm điểm {}", quoted(name)),
            perhaps(nearest.as_deref(), language),
            "ghi tên một phiếu có sẵn, hoặc tên tệp phiếu đặt cạnh tệp chương trình",
        ),
        (SheetFault::Unknown { name, nearest }, En) => said(
            format!("there is no scoring sheet {}", quoted(name)),
            perhaps(nearest.as_deref(), language),
            "name an embedded sheet, or a file beside the agenda",
        ),
        (SheetFault::SumDiffers { sum, total }, Vi) => said(
            format!("các tiêu chí cộng lại {} điểm, tổng ghi {} điểm", points(*sum), points(*total)),
            points(*sum),
            "sửa total, hoặc sửa max của các tiêu chí",
        ),
        (SheetFault::SumDiffers { sum, total }, En) => said(
            format!("the lines add up to {} points, the total says {}", points(*sum), points(*total)),
            points(*sum),
            "change the total, or max of the lines",
        ),
        (SheetFault::NoLines, Vi) => said("phiếu không có tiêu chí nào", "ít nhất một nhóm", "thêm nhóm vào groups"),
        (SheetFault::NoLines, En) => said("the sheet has no lines", "one group at least", "add groups to groups"),
        (SheetFault::EmptyGroup, Vi) => {
            said("nhóm này không có tiêu chí nào", "ít nhất một tiêu chí", "thêm tiêu chí, hoặc bỏ nhóm")
        }
        (SheetFault::EmptyGroup, En) => {
            said("this group has no lines", "one line at least", "add a line, or take the group away")
        }
        (SheetFault::NoPoints, Vi) => said("số điểm phải lớn hơn 0", "ví dụ 5 hoặc 0.5", "ghi số điểm lớn hơn 0"),
        (SheetFault::NoPoints, En) => {
            said("the points must be above zero", "such as 5 or 0.5", "give points above zero")
        }
        (SheetFault::NoLevels, Vi) => {
            said("tiêu chí này không có mức nào để chọn", "ít nhất một mức", "thêm mức: (title: \"…\", points: 5)")
        }
        (SheetFault::NoLevels, En) => {
            said("there is no level to choose", "one level at least", "add a level: (title: \"…\", points: 5)")
        }
        (SheetFault::LevelAboveMax { points: given, max }, Vi) => said(
            format!("mức này {} điểm, cao hơn điểm tối đa {}", points(*given), points(*max)),
            format!("nhiều nhất {}", points(*max)),
            "giảm điểm của mức, hoặc tăng max của tiêu chí",
        ),
        (SheetFault::LevelAboveMax { points: given, max }, En) => said(
            format!("this level has {} points, above the maximum of {}", points(*given), points(*max)),
            format!("{} at most", points(*max)),
            "lower the level, or raise max of the line",
        ),
        (SheetFault::MaxOutOfReach { best, max }, Vi) => said(
            format!("mức cao nhất chỉ {} điểm, không đạt được điểm tối đa {}", points(*best), points(*max)),
            format!("một mức {} điểm", points(*max)),
            "tăng điểm của mức cao nhất, hoặc giảm max của tiêu chí",
        ),
        (SheetFault::MaxOutOfReach { best, max }, En) => said(
            format!(
                "the best level has only {} points and never reaches the maximum of {}",
                points(*best),
                points(*max)
            ),
            format!("a level of {} points", points(*max)),
            "raise the best level, or lower max of the line",
        ),
        (SheetFault::StepMissesMax { step, max }, Vi) => said(
            format!("bước {} điểm không chia hết điểm tối đa {}", points(*step), points(*max)),
            "ví dụ 0.5",
            "chọn bước khác",
        ),
        (SheetFault::StepMissesMax { step, max }, En) => said(
            format!("steps of {} never reach the maximum of {}", points(*step), points(*max)),
            "such as 0.5",
            "choose another step",
        ),
        (SheetFault::WhenWithoutFigure, Vi) => said(
            "căn cứ của tiêu chí này không phải là con số để so",
            "MinutesHeld, SharePresent, ShareSpoke hoặc LastTasks",
            "bỏ when, hoặc đổi evidence của tiêu chí",
        ),
        (SheetFault::WhenWithoutFigure, En) => said(
            "the evidence of this line is no figure to compare with",
            "MinutesHeld, SharePresent, ShareSpoke or LastTasks",
            "take when away, or change the evidence of the line",
        ),
        (SheetFault::WhenEmpty, Vi) => {
            said("không giá trị nào nằm trong khoảng này", "(from: 75, below: 90)", "below phải lớn hơn from hoặc over")
        }
        (SheetFault::WhenEmpty, En) => {
            said("no value can lie within this", "(from: 75, below: 90)", "below must be above from or over")
        }
        (SheetFault::TwoLowerEdges, Vi) => said(
            "có cả from và over",
            "from (từ) hoặc over (trên)",
            "giữ from nếu lấy cả giá trị đó, giữ over nếu phải lớn hơn hẳn",
        ),
        (SheetFault::TwoLowerEdges, En) => {
            said("both from and over", "from or over", "keep from if that value counts, over if it must be exceeded")
        }
        (SheetFault::NoBands, Vi) => said("phiếu không có mức xếp loại nào", "ít nhất một mức", "thêm mức vào bands"),
        (SheetFault::NoBands, En) => said("the sheet has no bands", "one band at least", "add bands to bands"),
        (SheetFault::BandsOverlap { upper, lower }, Vi) => said(
            format!("hai mức xếp loại {} và {} chồng lên nhau", quoted(upper), quoted(lower)),
            "mỗi tổng điểm thuộc một mức",
            "below của mức dưới phải bằng from của mức trên",
        ),
        (SheetFault::BandsOverlap { upper, lower }, En) => said(
            format!("the bands {} and {} overlap", quoted(upper), quoted(lower)),
            "one band for each total",
            "below of the lower band must equal from of the upper",
        ),
        (SheetFault::BandHole { from, to }, Vi) => said(
            format!("tổng điểm từ {} đến {} không thuộc mức nào", points(*from), points(*to)),
            format!("below: {to}"),
            "below không tính chính số đó: ghi bằng from của mức trên; mức cao nhất không cần below",
        ),
        (SheetFault::BandHole { from, to }, En) => said(
            format!("totals from {} to {} belong to no band", points(*from), points(*to)),
            format!("below: {to}"),
            "below does not count itself: write from of the band above; the best band needs none",
        ),
        (SheetFault::BandsNotFromZero { from }, Vi) => said(
            format!("mức cuối bắt đầu từ {}, dưới đó không có mức nào", points(*from)),
            "from: 0",
            "mức cuối phải bắt đầu từ 0",
        ),
        (SheetFault::BandsNotFromZero { from }, En) => said(
            format!("the last band begins at {}; below that there is none", points(*from)),
            "from: 0",
            "the last band must begin at 0",
        ),
        (SheetFault::BandAboveTotal { from, total }, Vi) => said(
            format!("mức này bắt đầu từ {}, cao hơn tổng điểm {}", points(*from), points(*total)),
            format!("nhiều nhất {}", points(*total)),
            "giảm from của mức",
        ),
        (SheetFault::BandAboveTotal { from, total }, En) => said(
            format!("this band begins at {}, above the total of {}", points(*from), points(*total)),
            format!("{} at most", points(*total)),
            "lower from of the band",
        ),
        (SheetFault::FullMarksUnknown { id, nearest }, Vi) => said(
            format!("phiếu không có tiêu chí {}", quoted(id)),
            perhaps(nearest.as_deref(), language),
            "ghi đúng mã (id) của một tiêu chí",
        ),
        (SheetFault::FullMarksUnknown { id, nearest }, En) => said(
            format!("the sheet has no line {}", quoted(id)),
            perhaps(nearest.as_deref(), language),
            "give the id of a line",
        ),
        (SheetFault::FullMarksInLast, Vi) => {
            said("mức cuối không thể có điều kiện", "", "bỏ full_marks_in: dưới mức này không còn mức nào")
        }
        (SheetFault::FullMarksInLast, En) => {
            said("the last band cannot have conditions", "", "take full_marks_in away: no band is below it")
        }
        (SheetFault::YearlyMeanTooHigh { mean, total }, Vi) => said(
            format!("điểm bình quân {} cao hơn tổng điểm {}", points(*mean), points(*total)),
            format!("nhiều nhất {}", points(*total)),
            "giảm mean",
        ),
        (SheetFault::YearlyMeanTooHigh { mean, total }, En) => said(
            format!("a mean of {} is above the total of {}", points(*mean), points(*total)),
            format!("{} at most", points(*total)),
            "lower mean",
        ),
        (SheetFault::YearlyBandUnknown { name, nearest }, Vi) => said(
            format!("phiếu không có mức xếp loại {}", quoted(name)),
            perhaps(nearest.as_deref(), language),
            "ghi đúng title của một mức trong bands của phiếu",
        ),
        (SheetFault::YearlyBandUnknown { name, nearest }, En) => said(
            format!("the sheet has no band {}", quoted(name)),
            perhaps(nearest.as_deref(), language),
            "give the title of a band of the sheet",
        ),
        (SheetFault::YearlyCountAlone, Vi) => {
            said("count và of phải đi cùng nhau", "count: 7, of: \"Tốt\"", "ghi cả hai, hoặc bỏ cả hai")
        }
        (SheetFault::YearlyCountAlone, En) => {
            said("count and of belong together", "count: 7, of: \"Good\"", "write both, or neither")
        }
        (SheetFault::YearlyAsksNothing, Vi) => said(
            "mức này không có điều kiện nào, năm nào cũng đạt",
            "lowest, count và of, mean, hoặc every_month",
            "thêm điều kiện; tên khi không đạt mức nào thì ghi vào otherwise",
        ),
        (SheetFault::YearlyAsksNothing, En) => said(
            "this band asks for nothing: every year reaches it",
            "lowest, count and of, mean, or every_month",
            "add a condition; what a year is called that reaches no band stands in otherwise",
        ),
    }
}
