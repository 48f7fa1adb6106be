// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::en {

inline constexpr CauseText kNetwork[] = {
    {Cause::kNetworkDns, "The name does not resolve.",
     "The name {host} does not resolve{detail}. This is not a CORS failure, though browsers may word it as one: there "
     "was no response whose headers could be judged.",
     "Check the spelling of the host, and whether this machine and the user's know the name (VPN, hosts file, DNS)."},
    {Cause::kNetworkRefused, "Nobody listens there.",
     "No connection to {host} could be made{detail}. This is not a CORS failure, though browsers may word it as one: "
     "there was no response whose headers could be judged.",
     "Start the server, check the port, and whether it listens on this address (127.0.0.1, [::1] or all)."},
    {Cause::kNetworkTls, "The TLS connection failed.",
     "The TLS connection to {host} failed{detail}. This is not a CORS failure, though browsers may word it as one: "
     "there was no response whose headers could be judged.",
     "Correct the certificate, or open {url} in the browser and see what it says; a page can be clicked through, a "
     "script's request cannot. If the server speaks no TLS on this port, use its http:// address. --cacert FILE trusts "
     "a private authority here, -k goes on without checking."},
    {Cause::kNetworkTimeout, "The server did not answer in time.",
     "{host} did not answer in time{detail}. This is not a CORS failure, though browsers may word it as one: there was "
     "no response whose headers could be judged.",
     "See whether a firewall drops the packets or the server hangs; --max-time SECONDS waits longer."},
    {Cause::kNetworkDropped, "The connection ended before there was a response.",
     "{host} closed the connection before there was a response{detail}. This is not a CORS failure, though browsers "
     "may word it as one: there were no headers that could be judged.",
     "Look into the server's log: it crashed, refused the request, or expects TLS on this port."},
    {Cause::kNetworkInvalid, "The answer is no HTTP.",
     "What came back from {host} is no HTTP response a browser would take{detail}. This is not a CORS failure, though "
     "browsers may word it as one.",
     "Check scheme and port: something else than HTTP may be listening there."},
    {Cause::kHttpsUpgrade, "The browser changed http to https.",
     "The page says http://, and the browser asked for {url} instead (Strict-Transport-Security, "
     "upgrade-insecure-requests, or mixed content); there the connection failed{detail}.",
     "Let the server speak TLS on the port that https uses, or serve the page over http as long as you develop. A host "
     "once seen with Strict-Transport-Security is asked over https until that expires or is deleted in the browser "
     "(chrome://net-internals/#hsts)."},
};

}  // namespace crosscheck::diagnosis::en
