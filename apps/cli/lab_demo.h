// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace crosscheck::cli {

/// Opens a lab on free ports, checks a few telling scenarios as `crosscheck check` would, says where to look next, and
/// closes it. Returns an ExitStatus: kDone, blocked scenarios being what it is about.
int lab_demo();

}  // namespace crosscheck::cli
