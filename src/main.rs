//! The `nhip` command.

use std::process::ExitCode;

use nhip::cli;
use nhip::shell;

fn main() -> ExitCode {
    cli::run(shell::run)
}
