// SPDX-License-Identifier: Apache-2.0
'use strict';
const app = require('fastify')();
// @first
// @login
app.all('/v1/items', async () => []);
app.listen({ port: $PORT, host: '127.0.0.1' });
