// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kKeycloak[] = {
    by_remedy(
        set_of({Remedy::kAllowOrigin, Remedy::kAllowCredentials, Remedy::kAnswerPreflight, Remedy::kHeadersOnErrors}),
        {Place::kCommand, "", "kcadm.sh update clients/CLIENT -r REALM -s 'webOrigins=[{{origins\"}}]'\n"}),
};

}  // namespace crosscheck::diagnosis::cures
