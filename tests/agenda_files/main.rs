//! Agenda files: what is sound is read, and every fault is told with its place.

mod disk;
mod hostile;
mod plans;
mod rig;
mod shapes;
mod sheets;
mod sound;
