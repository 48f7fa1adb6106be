// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kIis[] = {
    by_cause(Cause::kWebdavModule, {Place::kSettings, "web.config: configuration/system.webServer", R"(<modules>
  <remove name="WebDAVModule" />
</modules>
<handlers>
  <remove name="WebDAV" />
</handlers>
)"}),
    by_cause(Cause::kIisOptionsHandler, {Place::kSettings, "web.config: configuration/system.webServer", R"(<handlers>
  <remove name="OPTIONSVerbHandler" />
</handlers>
)"},
             {Place::kSettings, "web.config: configuration/system.webServer",
              R"(<cors enabled="true" failUnlistedOrigins="true">
{{#origins}}
  <add origin="{{.}}" />
{{/origins}}
</cors>
)"}),
    by_remedy(kSendHeaders, {Place::kSettings, "web.config: configuration/system.webServer",
                             R"(<cors enabled="true" failUnlistedOrigins="true">
{{#origins}}
  <add origin="{{.}}"{{?credentials}} allowCredentials="true"{{/credentials}}>
    <allowMethods>{{#methods}}<add method="{{.}}" />{{/methods}}</allowMethods>
{{?headers}}
    <allowHeaders>{{#headers}}<add header="{{.}}" />{{/headers}}</allowHeaders>
{{/headers}}
{{?exposed}}
    <exposeHeaders>{{#exposed}}<add header="{{.}}" />{{/exposed}}</exposeHeaders>
{{/exposed}}
  </add>
{{/origins}}
</cors>
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kDelete, "web.config: configuration/system.webServer", R"(<httpProtocol>
  <customHeaders>
{{#present}}
    <add name="{{.}}" />
{{/present}}
  </customHeaders>
</httpProtocol>
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "web.config: configuration/system.webServer", R"(<security>
  <requestFiltering>
    <requestLimits maxAllowedContentLength="{{bytes}}" />
  </requestFiltering>
</security>
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSettings, "web.config: configuration/system.webServer", R"(<httpProtocol>
  <customHeaders>
    <add name="Cross-Origin-Resource-Policy" value="cross-origin" />
  </customHeaders>
</httpProtocol>
)"}),
};

}  // namespace crosscheck::diagnosis::cures
