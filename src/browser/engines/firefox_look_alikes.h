// SPDX-License-Identifier: Apache-2.0
// Firefox's lines about what is blocked, but not by CORS, and about images that it asks for by https instead.
#pragma once

#include <string>
#include <vector>

#include "browser/failure_report.h"

namespace crosscheck::browser {

void tell_firefox_look_alike(const FailureReport& report, std::vector<std::string>& console);
void tell_firefox_image_upgrade(std::string_view url, std::vector<std::string>& console);

}  // namespace crosscheck::browser
