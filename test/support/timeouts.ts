// Many a spec and every whole-system test starts a server, some a browser too; two busy cores need room.
jest.setTimeout(120_000);
