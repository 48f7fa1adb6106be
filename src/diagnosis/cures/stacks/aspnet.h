// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kAspNet[] = {
    by_cause(
        Cause::kRedirectLosesHttps,
        {Place::kFirst, "Program.cs",
         R"(app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
)"}),
    by_remedy(set_of({Remedy::kVaryOrigin}), {Place::kFirst, "Program.cs", R"(app.Use((context, next) =>
{
    context.Response.Headers.Append("Vary", "Origin");
    return next(context);
});
)"}),
    by_remedy(kSendHeaders,
              {Place::kSettings, "Program.cs",
               R"(builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .{{^any}}WithOrigins({{origins"}}){{/any}}{{?any}}AllowAnyOrigin(){{/any}}
{{?headers}}
    .WithHeaders({{headers"}})
{{/headers}}
{{?exposed}}
    .WithExposedHeaders({{exposed"}})
{{/exposed}}
{{?credentials}}
    .AllowCredentials()
{{/credentials}}
    .WithMethods({{methods"}})));
)"},
              {Place::kFirst, "Program.cs", R"(app.UseRouting();
app.UseCors();
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "Program.cs", "app.UseCors();\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "Program.cs",
               "builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = {{bytes}});\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kFirst, "Program.cs", R"(app.Use((context, next) =>
{
    context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    return next(context);
});
)"}),
};

}  // namespace crosscheck::diagnosis::cures
