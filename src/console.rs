//! Floor 3. The facilitator's console: what is selected, typed and asked, and what a key means. It draws nothing and writes nothing.

pub mod view;
