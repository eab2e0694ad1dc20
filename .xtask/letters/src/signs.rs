//! What can be set large.

/// Everything that words may hold, in rising order.
pub fn of_words() -> Vec<char> {
    let ranges = [('!', '~'), ('¡', '¬'), ('®', 'ÿ'), ('Ā', 'ſ'), ('Ș', 'ț'), ('Ạ', 'ỹ')];
    let others = "ƠơƯưẞ–—‘’‚“”„…•‰€₫−№→";
    let mut all: Vec<char> = ranges.iter().flat_map(|(from, to)| *from..=*to).chain(others.chars()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Digits and the signs of clocks and totals, in rising order.
pub fn of_clocks() -> Vec<char> {
    let mut all: Vec<char> = "0123456789:.,-+/%−–".chars().collect();
    all.sort_unstable();
    all
}
