// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kRails[] = {
    by_remedy(kSendHeaders, {Place::kSettings, "config/initializers/cors.rb",
                             R"(Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins {{origins'}}
    resource '{{prefix}}/*',
{{?headers}}
             headers: [{{headers'}}],
{{/headers}}
{{?exposed}}
             expose: [{{exposed'}}],
{{/exposed}}
{{?credentials}}
             credentials: true,
{{/credentials}}
             methods: [{{methods:}}]
  end
end
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "config/initializers/cors.rb",
                                            "Rails.application.config.middleware.insert_before 0, Rack::Cors\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSettings, "config/application.rb",
               "config.action_dispatch.default_headers['Cross-Origin-Resource-Policy'] = 'cross-origin'\n"}),
};

}  // namespace crosscheck::diagnosis::cures
