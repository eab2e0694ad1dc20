//! Floor 4. The measures of office papers (`DOMAIN.md` 5), in twentieths of a point.

/// A4.
pub(super) const PAGE: (u32, u32) = (11_906, 16_838);
/// 20 mm, above and below.
pub(super) const TOP: i32 = 1134;
/// 30 mm.
pub(super) const LEFT: i32 = 1701;
/// 15 mm.
pub(super) const RIGHT: i32 = 850;
/// What is left between the margins.
pub(super) const WIDTH: usize = 9355;
/// 10 mm.
pub(super) const FIRST_LINE: i32 = 567;
/// In half points: 14.
pub(super) const LETTERS: usize = 28;
/// In half points: 12, so that a table of six columns can be read.
pub(super) const IN_TABLES: usize = 24;
/// In half points: 18, for what stands out on a page that is read at a glance.
pub(super) const LARGE: usize = 36;
/// In half points: 14, for what stands under it.
pub(super) const UNDER_LARGE: usize = 28;
/// Where it is missing, office programs take one of the same measures.
pub(super) const FONT: &str = "Times New Roman";
