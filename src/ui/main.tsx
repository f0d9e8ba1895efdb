import 'antd/dist/antd.css';
import { createRoot } from 'react-dom/client';
import { createClient } from '#api/client.ts';
import { chooseTransport } from './client/chooseTransport.ts';
import { createDoor } from './client/door.ts';
import { App } from './shell/App.tsx';
import './shell/look.css';

// Before the router exists: the loopback host hands its token over in the fragment.
const client = createClient(chooseTransport());
const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<App client={client} door={createDoor(client)} />);
